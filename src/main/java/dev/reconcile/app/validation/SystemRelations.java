package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.KnownNames.Relation;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ResultColumns.Extent;
import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.Optional;

/** The system catalogs and the views of the information schema. */
final class SystemRelations {

  private static final List<String> SCHEMAS = List.of("pg_catalog", "information_schema");

  private SystemRelations() {}

  /** Whether it is written that a relation is one of these. */
  static boolean isMeant(Name name) {
    return name.schema() != null && SCHEMAS.contains(name.schema());
  }

  /** The relation that a name means. */
  static Optional<Relation> find(Name name, BuiltInNames builtIn) {
    return SCHEMAS.stream()
        .filter(system -> name.schema() == null || name.schema().equals(system))
        .filter(system -> name.schema() != null || system.equals(SCHEMAS.get(0)))
        .map(system -> Name.of(system, name.name()))
        .filter(found -> !builtIn.columns(String.valueOf(found.schema()), found.name()).isEmpty())
        .findFirst()
        .map(
            found -> {
              List<String> names =
                  builtIn.columns(String.valueOf(found.schema()), found.name()).stream()
                      .distinct()
                      .toList();
              // Those of all versions.
              return new Relation(found, ResultColumns.of(found, names, Extent.COMPLETE));
            });
  }
}
