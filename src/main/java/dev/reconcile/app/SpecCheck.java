package dev.reconcile.app;

import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.WritesRows;
import dev.reconcile.kind.rows.RowsCheck;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.plan.Policy;
import dev.reconcile.project.IgnorePattern;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SqlPlaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks that what objects name in their structure is there: the columns of a key, the table that a
 * foreign key points at. Names in a schema that no file describes may be live; the database will
 * say.
 */
public final class SpecCheck {

  private SpecCheck() {}

  /**
   * Reports every name that refers to nothing.
   *
   * @param files the texts of the files by path
   */
  public static void check(LoadedSpec spec, Map<String, String> files, Diagnostics diagnostics) {
    SqlPlaces places = new SqlPlaces(files);
    checkAllowed(spec, diagnostics);
    DeclaredStatements.check(spec, diagnostics);
    checkSql(spec, diagnostics);
    Schema schema = Inheritance.complete(spec.schema(), spec.schema());
    RowsCheck rows = new RowsCheck(schema, spec.places(), diagnostics);
    for (SchemaObject object : schema.objects()) {
      rows.check(
          object,
          spec.scope().isShared(object.id())
              ? RowsCheck.Completeness.PARTIAL
              : RowsCheck.Completeness.WHOLE);
      for (ObjectId needed : object.references(schema)) {
        boolean ending = object instanceof WritesRows && spec.scope().isAbsent(needed);
        if (!schema.contains(needed) && isDescribed(spec, needed) && !ending) {
          report(spec, new Use(object.id(), needed), places, diagnostics);
        }
      }
    }
  }

  /** SQL that is to stand within a statement must not end it, or it could say anything. */
  private static void checkSql(LoadedSpec spec, Diagnostics diagnostics) {
    for (SchemaObject object : spec.schema().objects()) {
      for (SqlText sql : object.sqlTexts()) {
        if (isSuspicious(sql)) {
          SqlFragment.of(sql.text())
              .flaw()
              .ifPresent(
                  flaw ->
                      diagnostics.add(
                          new Diagnostic(
                              "broken-sql",
                              spec.places().get(object.id()),
                              "SQL of %s is not whole: %s: %s"
                                  .formatted(object.id(), flaw, shortened(sql.text())),
                              null)));
        }
      }
    }
  }

  /** Bodies of routines and rules are statements; all else is worth a closer look seldom. */
  private static boolean isSuspicious(SqlText sql) {
    boolean atomic = sql.text().stripLeading().regionMatches(true, 0, "begin", 0, 5);
    if (atomic || (sql.form() == SqlText.Form.QUERY && sql.row() == SqlText.Row.UNKNOWN)) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < sql.text().length() && depth >= 0; i++) {
      switch (sql.text().charAt(i)) {
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case ';' -> depth = -1;
        default -> {}
      }
    }
    return depth != 0;
  }

  private static String shortened(String sql) {
    return sql.length() <= 100 ? sql : sql.substring(0, 100) + " ...";
  }

  /** What is no part of anything described may be live; that only the server can say. */
  private static boolean isDescribed(LoadedSpec spec, ObjectId needed) {
    return needed.isPart()
        && spec.schema().contains(needed.requireParent())
        && !spec.scope().isShared(needed)
        && !spec.scope().isExternal(needed);
  }

  /** Only hazards and lints that there are can be allowed. */
  private static void checkAllowed(LoadedSpec spec, Diagnostics diagnostics) {
    Set<String> known = new TreeSet<>(Reconciler.hazardCodes());
    known.addAll(Lints.codes());
    spec.scope()
        .allowed()
        .forEach(
            (id, allowed) ->
                allowed.keySet().stream()
                    .filter(code -> !known.contains(code) && !code.equals(Policy.ALL))
                    .forEach(
                        code ->
                            diagnostics.add(
                                new Diagnostic(
                                    "unknown-hazard",
                                    spec.places().get(id),
                                    id
                                        + " allows "
                                        + code
                                        + ", which is neither a hazard nor a lint",
                                    Suggestion.didYouMean(code, known)
                                        .orElse("known: " + String.join(", ", known))))));
  }

  /** What is described is the project's business. */
  public static void checkIgnored(
      LoadedSpec spec, List<IgnorePattern> ignore, Diagnostics diagnostics) {
    if (ignore.isEmpty()) {
      return;
    }
    for (ObjectId id : spec.schema().ids()) {
      ignore.stream()
          .filter(pattern -> pattern.matches(id))
          .forEach(
              pattern ->
                  diagnostics.add(
                      new Diagnostic(
                          "described-and-ignored",
                          spec.places().get(id),
                          id + " is described here, and reconcile.yaml ignores " + pattern,
                          "keep one of them")));
    }
  }

  /** Objects are wanted in environments that there are. */
  public static void checkEnvironments(
      LoadedSpec spec, Collection<String> environments, Diagnostics diagnostics) {
    spec.scope()
        .conditions()
        .forEach(
            (id, condition) ->
                condition.environments().stream()
                    .filter(name -> !environments.contains(name))
                    .forEach(
                        name ->
                            diagnostics.add(
                                new Diagnostic(
                                    "unknown-environment",
                                    spec.places().get(id),
                                    id + " is wanted in " + name + ", which is no environment",
                                    Suggestion.didYouMean(name, environments)
                                        .orElse(
                                            "reconcile.yaml has: "
                                                + String.join(", ", environments))))));
  }

  /** What lies outside of the project's schemas would never be seen, so it would never be done. */
  public static void checkSchemas(
      LoadedSpec spec, Collection<String> schemas, Diagnostics diagnostics) {
    if (schemas.isEmpty()) {
      return;
    }
    Stream.concat(spec.schema().ids().stream(), spec.scope().absent().keySet().stream())
        .filter(id -> !id.isPart() && !id.schemaName().isEmpty())
        .filter(id -> !spec.scope().isExternal(id) && !schemas.contains(id.schemaName()))
        .forEach(
            id ->
                diagnostics.add(
                    new Diagnostic(
                        "outside-schemas",
                        spec.places().get(id),
                        id
                            + " is in the schema "
                            + id.schemaName()
                            + ", which the project does not own",
                        "add "
                            + id.schemaName()
                            + " to schemas: in reconcile.yaml, or make it external: true")));
  }

  /** What an object names. */
  private record Use(ObjectId user, ObjectId needed) {}

  private static void report(LoadedSpec spec, Use use, SqlPlaces places, Diagnostics diagnostics) {
    SourceLocation place = spec.places().get(use.user());
    ObjectId needed = use.needed();
    if (place == null) {
      return;
    }
    List<String> known =
        spec.schema().ids().stream()
            .filter(
                id -> id.kind() == needed.kind() && Objects.equals(id.parent(), needed.parent()))
            .map(ObjectId::name)
            .toList();
    diagnostics.error(
        places.naming(place, needed.name()),
        "unknown-name",
        use.user() + " names " + needed + ", which is not described",
        Suggestion.didYouMean(needed.name(), known).orElse("describe it, or correct the name"));
  }
}
