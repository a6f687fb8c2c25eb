package dev.reconcile.report;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import java.util.stream.Collectors;

/**
 * What was found in a project, as commands that GitHub Actions reads from the output of a step and
 * shows as annotations of the lines (GitHub documentation, "Workflow commands").
 */
public final class ValidationGithub {

  private ValidationGithub() {}

  /** The findings that matter at least so much, each in a line. */
  public static String of(Validation validation, Severity least) {
    return validation.from(least).stream()
        .map(ValidationGithub::command)
        .collect(Collectors.joining());
  }

  private static String command(Diagnostic finding) {
    SourceLocation place = finding.place();
    String where =
        place == null
            ? ""
            : "file=%s,line=%d,col=%d,"
                .formatted(property(place.file()), place.line(), place.column());
    return "::%s %stitle=%s::%s\n"
        .formatted(
            word(finding.severity()),
            where,
            property(finding.code()),
            data(Validation.inFull(finding)));
  }

  private static String word(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.noun();
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
