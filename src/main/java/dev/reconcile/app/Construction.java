package dev.reconcile.app;

import dev.reconcile.apply.Advance;
import dev.reconcile.apply.Executor;
import dev.reconcile.apply.Patience;
import dev.reconcile.apply.Progress;
import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.RefusedDefinition;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Policy;
import dev.reconcile.plan.Step;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Carries plans out where no one else is, and knows at which step the server refused. */
final class Construction implements Progress {

  private static final ScratchSource NONE = List::of;

  private @Nullable Step step;

  private Construction() {}

  /**
   * Builds in an empty database what a task describes.
   *
   * @throws RefusedDefinition when the server says that something of it is wrong
   */
  static void of(Task building, Session empty) {
    Plan plan = new Reconciler(empty, building, NONE).plan(Memory.NONE).plan();
    int major = empty.version().major();
    carryOut(plan, empty, (step, refusal) -> RefusedDefinition.of(step.object(), refusal, major));
  }

  /**
   * Builds a schema in an empty database.
   *
   * @param schemas the database schemas that it is in
   */
  static void of(Schema wanted, List<String> schemas, List<String> searchPath, Session empty) {
    Policy open = Policy.defaults().allowing(Set.of(Policy.ALL));
    of(new Task(wanted, schemas, searchPath, open, Task.Unmanaged.KEEP), empty);
  }

  /**
   * Executes the steps of a plan.
   *
   * @param explanation what to say when the server refuses one of them
   */
  static void carryOut(
      Plan plan,
      Session session,
      BiFunction<Step, DatabaseException, RuntimeException> explanation) {
    Construction last = new Construction();
    try {
      Executor.atOnce(session, Patience.NONE, last).execute(plan);
    } catch (DatabaseException e) {
      throw last.step == null ? e : explanation.apply(last.step, e);
    }
  }

  @Override
  public void begins(Step next, int total) {
    step = next;
  }

  @Override
  public void waits(Step waiting, String why) {
    step = waiting;
  }

  @Override
  public void advances(Step advancing, Advance advance) {
    step = advancing;
  }
}
