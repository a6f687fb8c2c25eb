package dev.reconcile.report;

import dev.reconcile.plan.Finding;
import dev.reconcile.plan.Finding.Answer;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Probe.Meaning;
import java.util.List;

/** What live rows answered, a line for each question. */
final class RowsAsked {

  private RowsAsked() {}

  /** What could not be asked is left out, and what is told where a change is held back. */
  static List<String> of(Plan plan) {
    return plan.findings().all().stream()
        .filter(finding -> finding.answer() != Answer.NOT_ASKABLE)
        .filter(finding -> finding.probe().meaning() != Meaning.CHOICE)
        .filter(finding -> finding.probe().meaning() != Meaning.NEARS_END || isFound(finding))
        .filter(finding -> finding.answer() == Answer.NONE || !isHeldBack(plan, finding))
        .map(finding -> finding.probe().object() + ": " + finding.inWords())
        .toList();
  }

  private static boolean isFound(Finding finding) {
    return finding.answer() == Answer.SOME;
  }

  /** The rules that would decide a change that is held back because nothing does. */
  static List<Finding> choices(Plan plan, HeldBack held) {
    return plan.findings().of(held.change().id(), Meaning.CHOICE).toList();
  }

  private static boolean isHeldBack(Plan plan, Finding finding) {
    return plan.heldBack().stream()
        .anyMatch(held -> held.change().id().equals(finding.probe().object()));
  }
}
