package dev.reconcile.app;

import dev.reconcile.apply.Executor;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.Patience;
import dev.reconcile.apply.Progress;
import dev.reconcile.apply.conversion.Conversions;
import dev.reconcile.database.Session;
import dev.reconcile.diff.Access;
import dev.reconcile.kind.Interim;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.Scope;
import dev.reconcile.plan.Plan;
import dev.reconcile.spec.LoadedSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All stays as it is, but for what was begun beside traffic and is not to be finished. */
public final class Abandonment {

  /** What was begun holds nothing that is not elsewhere. */
  private static final Set<String> OPEN = Set.of("drop-column", "drop-sequence");

  private Abandonment() {}

  /**
   * What makes a database what it was before.
   *
   * @param task what the project describes
   */
  public static Task task(Session session, Task task) {
    Schema live = Reconciler.live(session, task.schemas());
    LoadedSpec description =
        new LoadedSpec(
            kept(live, false),
            kept(live, true),
            Map.of(),
            FormerNames.NONE,
            Scope.PLAIN,
            List.of(),
            List.of());
    return new Task(
        () -> description,
        task.schemas(),
        task.searchPath(),
        task.policy().allowing(OPEN),
        Task.Unmanaged.KEEP,
        task.ignore(),
        Access.LEFT_TO_OTHERS,
        Duration.ZERO);
  }

  /** Takes down what is there, on a session that holds the run lock. */
  public static void carryOut(
      Session session, String project, Plan plan, Patience patience, Progress progress) {
    Executor.atOnce(session, patience, progress).execute(plan);
    if (Journal.exists(session)) {
      Conversions.forgetUnfinished(session, project);
      new Journal(session, project).lastRunWasAborted();
    }
  }

  /** What is there for a moment only, or all else. */
  private static Schema kept(Schema live, boolean interim) {
    return Schema.of(
        live.objects().stream()
            .filter(object -> Snapshot.keeps(object.id()))
            .filter(object -> isInterim(object, live) == interim)
            .filter(object -> !interim || !object.id().isPart())
            .toList());
  }

  private static boolean isInterim(SchemaObject object, Schema live) {
    return isInterim(object.id())
        || (object.id().isPart()
            && object.references(live).stream().anyMatch(Abandonment::isInterim));
  }

  private static boolean isInterim(ObjectId id) {
    return id.lineage().stream().anyMatch(Interim::isForColumn);
  }
}
