package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.project.IgnorePattern;
import dev.reconcile.project.Project;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a project's own file. */
public final class ProjectCheck {

  private final Project project;
  private final Diagnostics diagnostics;

  private ProjectCheck(Project project, Diagnostics diagnostics) {
    this.project = project;
    this.diagnostics = diagnostics;
  }

  /** Warns of patterns that match nothing. */
  public static void check(Project project, Diagnostics diagnostics) {
    new ProjectCheck(project, diagnostics).checkIgnored();
  }

  private void checkIgnored() {
    Set<String> schemas = new HashSet<>(project.schemas());
    Set<IgnorePattern> earlier = new HashSet<>();
    for (IgnorePattern pattern : project.ignore()) {
      if (!schemas.isEmpty() && isElsewhere(pattern.pattern(), schemas)) {
        warn(
            pattern.place(),
            "unreachable-ignore",
            pattern + " is about a schema that the project does not own, so it never matters",
            "take it out, or correct the schema: " + String.join(", ", project.schemas()));
      }
      boolean covered =
          earlier.stream()
              .anyMatch(
                  other ->
                      other.kinds().containsAll(pattern.kinds())
                          && covers(other.pattern(), pattern.pattern()));
      if (covered) {
        warn(
            pattern.place(),
            "unreachable-ignore",
            pattern + " ignores nothing that the patterns before it do not ignore",
            "take it out");
      }
      earlier.add(pattern);
    }
  }

  /**
   * Whether one pattern is as wide as the other. Of a pattern with stars alone it is known: they
   * match whatever the other's wildcards do.
   */
  private static boolean covers(String wide, String narrow) {
    boolean isComparable =
        wide.contains(".") == narrow.contains(".") && !wide.matches(".*[?\\[{\\\\].*");
    return wide.equals(narrow)
        || wide.equals("*")
        || wide.equals("*.*")
        || (isComparable && narrow.matches(Pattern.quote(wide).replace("*", "\\E.*\\Q")));
  }

  /** Whether the schema is written out, and is none of those. */
  private static boolean isElsewhere(String pattern, Set<String> schemas) {
    int dot = pattern.indexOf('.');
    String schema = dot < 0 ? "" : pattern.substring(0, dot);
    return schema.matches("\\w+") && !schemas.contains(schema);
  }

  private void warn(SourceLocation place, String code, String message, String hint) {
    diagnostics.add(new Diagnostic(Severity.WARN, code, place, message, hint));
  }
}
