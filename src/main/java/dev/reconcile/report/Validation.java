package dev.reconcile.report;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.lint.Lint;
import java.util.List;

/**
 * What was found in a project.
 *
 * @param tool the version of the tool that looked
 * @param lints those that there are
 * @param found in the order of files and lines
 * @param objects how many objects are described
 * @param failsAt a finding that matters so much makes the project not valid
 */
public record Validation(
    String tool, List<Lint<?>> lints, List<Diagnostic> found, int objects, Severity failsAt) {

  /** Takes copies. */
  public Validation {
    lints = List.copyOf(lints);
    found = List.copyOf(found);
  }

  /** Whether nothing of what was found forbids it. */
  public boolean isValid() {
    return found.stream().noneMatch(finding -> finding.severity().isAtLeast(failsAt));
  }

  /** How many findings matter so much. */
  public long count(Severity severity) {
    return found.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** The findings that matter at least so much. */
  public List<Diagnostic> from(Severity least) {
    return found.stream().filter(finding -> finding.severity().isAtLeast(least)).toList();
  }

  /** A message with what to do about it. */
  static String inFull(Diagnostic finding) {
    return finding.hint() == null || finding.hint().isEmpty()
        ? finding.message()
        : finding.message() + "\nhint: " + finding.hint();
  }
}
