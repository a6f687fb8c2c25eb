package dev.reconcile.report;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was found in a project, for people. */
public final class ValidationText {

  private ValidationText() {}

  /** One finding. */
  public static String of(Diagnostic finding) {
    return finding.severity().noun() + ": " + finding;
  }

  /** How it ended, in a line. */
  public static String end(Validation validation, Severity least, String proof) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARN, Severity.INFO)) {
      long count = validation.count(severity);
      if (count > 0) {
        counts.add(count + " " + words(severity, count));
      }
    }
    boolean hides = validation.from(least).size() < validation.found().size();
    String found = counts.isEmpty() ? "" : ", " + String.join(", ", counts);
    String more = hides ? " (--level info shows all)" : "";
    return validation.isValid()
        ? "Valid: " + validation.objects() + " objects" + proof + found + more + "\n"
        : "Not valid: " + String.join(", ", counts) + more + "\n";
  }

  private static String words(Severity severity, long count) {
    String word = severity == Severity.INFO ? "remark" : severity.noun();
    return count == 1 ? word : word + "s";
  }
}
