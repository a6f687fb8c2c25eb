package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.RefusedDefinition;
import dev.reconcile.canonical.ScratchDatabase;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Plan;

/** Shows that a description can be built, and that what was built needs nothing more. */
public final class Proof {

  private Proof() {}

  /**
   * Builds the desired schema in a scratch database, reads it back, and compares it with itself.
   *
   * @throws ReconcileException when the server refuses something, or a difference remains
   */
  public static void buildsFromNothing(Task task, ScratchSource.Candidate place) {
    try (ScratchDatabase scratch = place.open(ScratchSource.Use.SCRATCH)) {
      Schema built = built(task, scratch);
      Schema canonical =
          task.desired()
              .map(
                  object -> built.find(object.id()).map(o -> o.withIntentOf(object)).orElse(object))
              .map(SchemaObject::withoutGlobals);
      Task again =
          new Task(canonical, task.schemas(), task.searchPath(), task.policy(), task.unmanaged());
      Plan rest =
          new Reconciler(scratch.session(), again, java.util.List::of).plan(Memory.NONE).plan();
      long missing = rest.changes().stream().filter(Proof::matters).count();
      if (missing > 0) {
        throw ReconcileException.of(
            "not-convergent",
            "built from nothing, the schema still differs in "
                + missing
                + " places: "
                + rest.changes(),
            "this is a fault of reconcile; please report it");
      }
    }
  }

  private static Schema built(Task task, ScratchDatabase scratch) {
    try {
      return new ScratchRealiser(task).realise(task.desired(), scratch.session());
    } catch (RefusedDefinition e) {
      throw e.at(task.place(e.object()));
    }
  }

  /** Roles are not built on a scratch server. */
  private static boolean matters(dev.reconcile.diff.Change change) {
    return ScratchRealiser.builds(change.id());
  }
}
