package dev.reconcile.app;

import dev.reconcile.plan.Plan;

/**
 * How a run ended.
 *
 * @param done the plan that was carried out
 * @param remaining the plan made afterwards: what it would still do did not converge
 */
public record Outcome(Plan done, Plan remaining) {

  /** Whether live is now as desired, apart from what was held back. */
  public boolean converged() {
    return remaining.steps().isEmpty() && remaining.changes().isEmpty();
  }

  /** Whether something was held back. */
  public boolean heldBack() {
    return !remaining.heldBack().isEmpty();
  }

  /** In the words of the journal. */
  public String word() {
    if (!converged()) {
      return "not converged";
    }
    return heldBack() ? "held back" : "converged";
  }
}
