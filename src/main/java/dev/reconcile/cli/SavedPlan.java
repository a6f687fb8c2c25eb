package dev.reconcile.cli;

import dev.reconcile.app.Task;
import dev.reconcile.app.Trip;
import dev.reconcile.apply.PastRuns.BrokenOff;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.report.PlanFile;
import dev.reconcile.report.PlanOrigin;
import java.nio.file.Path;
import java.util.List;

/** A plan file, and whether it still is for what is there. */
record SavedPlan(Path file, PlanFile plan) {

  private static final int MOST_SHOWN = 5;

  static SavedPlan read(Path file) {
    return new SavedPlan(file, PlanFile.read(file.toString(), TextFile.read(file)));
  }

  PlanOrigin origin() {
    return plan.origin();
  }

  Task.Unmanaged unmanaged() {
    return origin().undescribed() == PlanOrigin.Undescribed.DROP
        ? Task.Unmanaged.DROP
        : Task.Unmanaged.KEEP;
  }

  /** Whether the database, its rows or the description have moved on since it was made. */
  boolean isStale(Trip now, Task task) {
    return !plan.live().equals(now.plan().fingerprint())
        || !origin().description().equals(task.fingerprint())
        || plan.doesWhatIsHeldBack(now.plan());
  }

  /** Whether it is this plan that a run began and did not end. */
  boolean isOf(BrokenOff run) {
    return plan.digest().equals(run.plan());
  }

  /** Whether what is left to do then is the rest of it. */
  boolean isContinuedBy(Trip now, Task task) {
    return origin().description().equals(task.fingerprint())
        && !plan.doesWhatIsHeldBack(now.plan())
        && plan.isContinuedBy(now.plan());
  }

  /** What to say then. */
  String staleness() {
    return file
        + " is stale: the database or the project has changed since it was made. Nothing was"
        + " done.\n  hint: make a new plan and review it";
  }

  /**
   * Refuses a file that was edited.
   *
   * @throws ReconcileException that says where
   */
  void requireIntact(Trip now, Task task) {
    if (plan.isIntact()) {
      return;
    }
    PlanOrigin same =
        new PlanOrigin(
            origin().tool(), task.fingerprint(), origin().allowed(), origin().undescribed());
    List<String> where = plan.differences(now.plan(), same);
    String shown =
        isStale(now, task) || where.isEmpty()
            ? ""
            : ", it seems at "
                + String.join(", ", where.stream().limit(MOST_SHOWN).toList())
                + (where.size() > MOST_SHOWN ? ", ..." : "");
    throw ReconcileException.of(
        "altered-plan",
        file + " was altered since it was made" + shown + ". Nothing was done",
        "reconcile plan --verify " + file + " proves an edited plan and makes it count");
  }

  /** The trip by the steps of this file. */
  Trip insteadOf(Trip now) {
    return now.by(plan.insteadOf(now.plan()));
  }
}
