package dev.reconcile.cli;

import dev.reconcile.app.Outcome;
import dev.reconcile.report.Counts;
import dev.reconcile.report.Detail;
import dev.reconcile.report.PlanText;

/** Says how a run ended. */
final class OutcomeReport {

  private OutcomeReport() {}

  /** Prints it, and gives the exit code that it means. */
  static int exitCode(Outcome outcome, Detail detail, Console console) {
    if (!outcome.converged()) {
      console.message("Not converged; this remains:");
      console.print(PlanText.of(outcome.remaining(), console.display(), detail));
      return ExitCode.FAILURE;
    }
    if (!outcome.done().steps().isEmpty()) {
      Counts left = Counts.of(outcome.remaining());
      String state = outcome.heldBack() ? "Done, apart from what is held back: " : "In sync: ";
      console.print(state + left + "\n");
    }
    return outcome.heldBack() ? ExitCode.HELD_BACK : ExitCode.OK;
  }
}
