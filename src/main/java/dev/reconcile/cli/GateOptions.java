package dev.reconcile.cli;

import dev.reconcile.app.Reconciler;
import dev.reconcile.app.Task;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.plan.Policy;
import dev.reconcile.report.PlanOrigin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which gates are open. */
final class GateOptions {

  @Option(
      names = "--allow",
      paramLabel = "HAZARD",
      split = ",",
      description = "Opens the gate of a hazard, or of all.")
  private List<String> allow = List.of();

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
    List<String> codes = Reconciler.hazardCodes();
    for (String code : allow) {
      if (!code.equals(Policy.ALL) && !codes.contains(code)) {
        throw ReconcileException.of(
            "unknown-hazard",
            "--allow " + code + ": no hazard is called so",
            Suggestion.didYouMean(code, codes).orElse("known: all, " + String.join(", ", codes)));
      }
    }
    return new TreeSet<>(allow);
  }

  Task.Unmanaged unmanaged() {
    return prune ? Task.Unmanaged.DROP : Task.Unmanaged.KEEP;
  }
}
