package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.project.IgnorePattern;
import dev.reconcile.project.Project;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import dev.reconcile.spec.SqlPlaces;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that a project's own file and its descriptions agree. */
public final class ProjectCheck {

  private static final Set<String> MEANING_SOMEBODY =
      Set.of("public", "current_user", "current_role", "session_user");

  private final LoadedSpec spec;
  private final Project project;
  private final Diagnostics diagnostics;

  private ProjectCheck(LoadedSpec spec, Project project, Diagnostics diagnostics) {
    this.spec = spec;
    this.project = project;
    this.diagnostics = diagnostics;
  }

  /** Warns of roles that are not required though others are, and of patterns that match nothing. */
  public static void check(
      LoadedSpec spec, Project project, SqlPlaces places, Diagnostics diagnostics) {
    ProjectCheck check = new ProjectCheck(spec, project, diagnostics);
    check.checkRoles(places);
    check.checkIgnored();
  }

  private void checkRoles(SqlPlaces places) {
    Set<String> required =
        Stream.concat(project.requirements().stream(), spec.requirements().stream())
            .filter(requirement -> requirement.sort() == Requirement.Sort.ROLE)
            .map(Requirement::name)
            .collect(Collectors.toSet());
    if (required.isEmpty()) {
      return;
    }
    for (SchemaObject object : spec.schema().objects()) {
      SourceLocation described = spec.places().get(object.id());
      if (object instanceof RoleNames named && described != null) {
        named.roleNames().stream()
            .filter(role -> !required.contains(role) && !MEANING_SOMEBODY.contains(role))
            .filter(role -> !role.startsWith("pg_"))
            .forEach(
                role -> warnOfRole(object.id(), role, places.naming(described, role), required));
      }
    }
  }

  private void warnOfRole(ObjectId id, String role, SourceLocation place, Set<String> required) {
    warn(
        place,
        "role-not-required",
        id + " names the role " + role + ", which is not among those that are required",
        Suggestion.didYouMean(role, required)
            .orElse(
                "add it to requires: roles:, so that it is looked for before anything is done"));
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
