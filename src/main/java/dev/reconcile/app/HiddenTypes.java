package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diff.Change;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.TypeShape;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Plan;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Types of columns that the server has, but in schemas where their names are not looked for: an
 * extension may have been created anywhere.
 */
final class HiddenTypes {

  private HiddenTypes() {}

  /** Says where the types are that the plan's statements would not find. */
  static List<Diagnostic> of(Session session, LoadedSpec spec, Plan plan) {
    Set<String> coming =
        plan.changes().stream()
            .filter(change -> change instanceof Change.Create || change instanceof Change.Rename)
            .map(change -> change.id().bareName())
            .collect(Collectors.toSet());
    boolean brings =
        plan.changes().stream()
            .anyMatch(
                change ->
                    change instanceof Change.Create && change.id().kind() == KindName.EXTENSION);
    TreeMap<String, SchemaObject> columns = new TreeMap<>();
    for (Change change : brings ? List.<Change>of() : plan.changes()) {
      desired(change).ifPresent(column -> columns.putIfAbsent(type(column), column));
    }
    List<Diagnostic> hidden = new ArrayList<>();
    columns.forEach(
        (type, column) -> {
          boolean asked =
              !TypeName.isBuiltIn(type) && !type.contains(".") && !coming.contains(type);
          if (asked) {
            schemaOf(session, type)
                .map(schema -> message(spec, column, type, schema))
                .ifPresent(hidden::add);
          }
        });
    return hidden;
  }

  private static Diagnostic message(
      LoadedSpec spec, SchemaObject column, String type, String schema) {
    return new Diagnostic(
        "type-out-of-reach",
        spec.places().get(column.id()),
        "%s has the type %s, which is in the schema %s, where no one looks for it"
            .formatted(column.id(), type, schema),
        "add %s to search_path: in reconcile.yaml, as in [public, %s], or write %s.%s"
            .formatted(schema, schema, schema, type));
  }

  private static Optional<SchemaObject> desired(Change change) {
    SchemaObject desired =
        change instanceof Change.Create create
            ? create.desired()
            : change instanceof Change.Alter alter ? alter.desired() : null;
    return Optional.ofNullable(desired).filter(RowColumn.class::isInstance);
  }

  private static String type(SchemaObject column) {
    return TypeShape.of(((RowColumn) column).type()).base();
  }

  private static Optional<String> schemaOf(Session session, String type) {
    return Optional.ofNullable(
        session.first(
            """
            select n.nspname
            from pg_catalog.pg_type t
            join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            where t.typname = ? and n.nspname !~ '^pg_' and to_regtype(?) is null
            order by n.nspname
            """,
            row -> row.text("nspname"),
            type,
            type));
  }
}
