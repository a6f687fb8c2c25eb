package dev.reconcile.app;

import dev.reconcile.apply.Executor;
import dev.reconcile.apply.Progress;
import dev.reconcile.apply.StepJournal;
import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.Realiser;
import dev.reconcile.canonical.RefusedDefinition;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Policy;
import dev.reconcile.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a schema by the same plan and steps that build it in earnest, and reads it back. */
final class ScratchRealiser implements Realiser {

  /**
   * What reaches out of the database: roles need not exist on the scratch server, and a database
   * that has a subscription cannot be dropped. Rows are no definitions.
   */
  static final Set<KindName> OUTSIDE =
      Set.of(
          KindName.OWNER,
          KindName.GRANTS,
          KindName.DEFAULT_PRIVILEGES,
          KindName.USER_MAPPING,
          KindName.SUBSCRIPTION,
          KindName.ROWS,
          KindName.OTHER_ROWS);

  /** What tables hold is no definition. */
  static final Set<KindName> ROWS = Set.of(KindName.ROWS, KindName.OTHER_ROWS);

  private static final ScratchSource NONE = List::of;

  private final Task task;

  ScratchRealiser(Task task) {
    this.task = task;
  }

  /** Roles need not exist on the scratch server, and nothing in doubt depends on them. */
  @Override
  public Schema realise(Schema desired, Session empty) {
    return Reconciler.live(empty, build(desired, empty));
  }

  /** Builds a schema, and says which database schemas it is in. */
  List<String> build(Schema desired, Session empty) {
    Schema withoutGlobals =
        Schema.of(
            desired.objects().stream()
                .filter(object -> !OUTSIDE.contains(object.id().kind()))
                .map(SchemaObject::withoutGlobals)
                .toList());
    List<String> schemas =
        desired.ids().stream()
            .map(ObjectId::schemaName)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
    Task building =
        new Task(
            withoutGlobals,
            schemas,
            task.searchPath(),
            Policy.defaults().allowing(Set.of(Policy.ALL)),
            Task.Unmanaged.KEEP);
    Trip trip = new Reconciler(empty, building, NONE).plan(Memory.NONE);
    LastStep last = new LastStep();
    try {
      new Executor(empty, Duration.ZERO, 0, StepJournal.NONE, last).execute(trip.plan());
    } catch (DatabaseException e) {
      throw last.refused(e, empty.version().major());
    }
    return schemas;
  }

  /** Knows what was to be built when the server refused. */
  private static final class LastStep implements Progress {

    private @Nullable Step step;

    @Override
    public void begins(Step next, int total) {
      step = next;
    }

    @Override
    public void waits(Step waiting, String why) {
      step = waiting;
    }

    RuntimeException refused(DatabaseException refusal, int major) {
      return step == null ? refusal : RefusedDefinition.of(step.object(), refusal, major);
    }
  }
}
