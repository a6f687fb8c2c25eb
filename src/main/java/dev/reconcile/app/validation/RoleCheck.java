package dev.reconcile.app.validation;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.Severity;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.project.Project;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.Requirement;
import dev.reconcile.spec.SqlPlaces;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of roles that are likely misspelt. They belong to the server, so that one is known here
 * only by a requirement, or by the other places that name it.
 */
public final class RoleCheck {

  private static final Set<String> MEANING_SOMEBODY =
      Set.of("public", "current_user", "current_role", "session_user");

  /** A role that so many objects name is one. */
  private static final int OFTEN = 2;

  private final LoadedSpec spec;
  private final SqlPlaces places;
  private final Diagnostics diagnostics;

  private RoleCheck(LoadedSpec spec, SqlPlaces places, Diagnostics diagnostics) {
    this.spec = spec;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /**
   * Warns of roles that are not required though others are; where none are, of one that is named
   * once and nearly like one that is named often.
   */
  public static void check(
      LoadedSpec spec, Project project, SqlPlaces places, Diagnostics diagnostics) {
    RoleCheck check = new RoleCheck(spec, places, diagnostics);
    Set<String> required =
        Stream.concat(project.requirements().stream(), spec.requirements().stream())
            .filter(requirement -> requirement.sort() == Requirement.Sort.ROLE)
            .map(Requirement::name)
            .collect(Collectors.toSet());
    if (required.isEmpty()) {
      check.checkAmongEachOther();
    } else {
      check.checkRequired(required);
    }
  }

  private void checkRequired(Set<String> required) {
    named()
        .filter(use -> !required.contains(use.role()))
        .forEach(
            use ->
                warn(
                    use,
                    "role-not-required",
                    "which is not among those that are required",
                    Suggestion.didYouMean(use.role(), required)
                        .orElse(
                            "add it to requires: roles:, so that it is looked for before anything is"
                                + " done")));
  }

  private void checkAmongEachOther() {
    Map<String, Long> counts =
        named().collect(Collectors.groupingBy(Use::role, Collectors.counting()));
    Set<String> usual =
        counts.keySet().stream()
            .filter(role -> counts.getOrDefault(role, 0L) >= OFTEN)
            .collect(Collectors.toSet());
    named()
        .filter(use -> !usual.contains(use.role()))
        .forEach(
            use ->
                misspelt(use.role(), usual)
                    .ifPresent(hint -> warn(use, "unusual-role", "as nothing else does", hint)));
  }

  private static Optional<String> misspelt(String role, Collection<String> usual) {
    return Suggestion.slipOf(role, usual)
        .map(hint -> hint + " Else name the roles that there are in requires: roles:");
  }

  private Stream<Use> named() {
    Function<SchemaObject, Collection<String>> roles =
        object -> object instanceof RoleNames named ? named.roleNames() : Set.of();
    return spec.schema().objects().stream()
        .filter(object -> spec.places().get(object.id()) != null)
        .flatMap(object -> roles.apply(object).stream().map(role -> new Use(object, role)))
        .filter(use -> !MEANING_SOMEBODY.contains(use.role()) && !use.role().startsWith("pg_"));
  }

  private void warn(Use use, String code, String why, String hint) {
    SourceLocation described = spec.places().get(use.object().id());
    if (described != null) {
      String message = use.object().id() + " names the role " + use.role() + ", " + why;
      diagnostics.add(
          new Diagnostic(Severity.WARN, code, places.naming(described, use.role()), message, hint));
    }
  }

  /** An object that names a role. */
  private record Use(SchemaObject object, String role) {}
}
