package dev.reconcile.cli;

import dev.reconcile.app.Reconciler;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.plan.Policy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which hazards are allowed. */
final class HazardOptions {

  @Option(
      names = "--allow",
      paramLabel = "HAZARD",
      split = ",",
      description = "Opens the gate of a hazard, or of all.")
  private List<String> allow = List.of();

  /** The codes of the hazards. */
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
}
