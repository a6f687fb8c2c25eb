package dev.reconcile.app;

import dev.reconcile.canonical.Twins;
import dev.reconcile.catalog.CatalogLoader;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.expression.scan.QualifiedNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Step;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Builds twins by the steps that build the tables in earnest, with another schema in their SQL. */
final class TemporaryTwins implements Twins {

  private static final CatalogLoader CATALOG = new CatalogLoader(Kinds.catalogs());
  private static final String DOING = "comparing on temporary tables";

  private final Supplier<Session> target;

  /** Twins on a database to which a connection can be opened. */
  TemporaryTwins(Supplier<Session> target) {
    this.target = target;
  }

  @Override
  public Schema realise(Schema tables) {
    List<SchemaObject> printed = new ArrayList<>();
    try (Session session = target.get()) {
      for (String schema : tables.ids().stream().map(ObjectId::schemaName).distinct().toList()) {
        Schema part =
            Schema.of(
                tables.objects().stream()
                    .filter(object -> object.id().schemaName().equals(schema))
                    .filter(object -> !object.id().kind().isOfRows())
                    .map(SchemaObject::withoutGlobals)
                    .toList());
        printed.addAll(
            session.rolledBack(() -> printed(schema, part, session)).objects().stream()
                .filter(object -> part.contains(object.id()))
                .toList());
      }
    }
    return Schema.of(printed);
  }

  private static Schema printed(String schema, Schema tables, Session session) {
    String temporary = temporarySchema(session);
    Set<String> names =
        tables.ids().stream()
            .filter(id -> id.kind() == KindName.TABLE || id.kind() == KindName.INDEX)
            .map(ObjectId::name)
            .collect(Collectors.toSet());
    for (Step step : Reconciler.fromNothing(tables, session).steps()) {
      String sql = step.operation().sql().text();
      session.execute(new Sql(QualifiedNames.moved(sql, schema, names, temporary)), DOING);
    }
    Schema printed = CATALOG.loadAs(session, temporary, schema).schema();
    if (printed.objects().stream().anyMatch(object -> object.toString().contains(temporary))) {
      throw ReconcileException.of(
          "twins-show", "a definition speaks of the table itself", "it is built elsewhere");
    }
    return printed;
  }

  /** It has its name from the moment when there is something in it. */
  private static String temporarySchema(Session session) {
    session.execute(Sql.of("CREATE TEMPORARY TABLE reconcile_twins ()"), DOING);
    return Objects.requireNonNull(
        session.first(
            """
            select nspname as name from pg_catalog.pg_namespace
            where oid = pg_catalog.pg_my_temp_schema()""",
            row -> row.text("name")));
  }
}
