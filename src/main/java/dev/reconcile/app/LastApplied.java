package dev.reconcile.app;

import dev.reconcile.apply.Snapshots;
import dev.reconcile.database.Session;
import dev.reconcile.model.Schema;
import dev.reconcile.spec.LoadedSpec;
import java.util.Optional;
import java.util.Set;

/** What a project managed as it was after its last run. */
public final class LastApplied {

  private LastApplied() {}

  /** The objects; empty when the journal is older than the habit of keeping them. */
  public static Optional<Schema> of(Session session, String project) {
    return new Snapshots(session, project).applied().map(Snapshot::read).map(LoadedSpec::schema);
  }

  /**
   * What brings it back.
   *
   * @param task what the project describes now
   */
  public static Task task(Session session, Task task, Schema applied) {
    return FormerState.of(applied).task(session, task, Set.of());
  }
}
