package dev.reconcile.cli;

import dev.reconcile.app.Task;
import dev.reconcile.report.PlanOrigin;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which gates are open. */
final class GateOptions {

  @Mixin private final HazardOptions hazards = new HazardOptions();

  @Option(
      names = "--prune",
      description = "Drops what is live and not described, through the gates.")
  private boolean prune;

  /** How a plan of a task comes to be with these options. */
  PlanOrigin origin(Task task) {
    return new PlanOrigin(
        Version.NUMBER,
        task.fingerprint(),
        new TreeSet<>(allowed()),
        prune ? PlanOrigin.Undescribed.DROP : PlanOrigin.Undescribed.KEEP);
  }

  /** Whether a saved plan was made with these options, or none are given. */
  boolean agreeWith(PlanOrigin origin) {
    boolean moreIsAllowed = !origin.allowed().containsAll(allowed());
    return !moreIsAllowed && (!prune || origin.undescribed() == PlanOrigin.Undescribed.DROP);
  }

  Set<String> allowed() {
    return hazards.allowed();
  }

  Task.Unmanaged unmanaged() {
    return prune ? Task.Unmanaged.DROP : Task.Unmanaged.KEEP;
  }
}
