package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Condition;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a database is ready for: a description without the indexes that wait for more rows. An
 * ivfflat index takes its lists from the rows that it is built over, so that one over few rows
 * finds little, however many come later. An index that is there stays.
 */
public final class Awaited implements Supplier<LoadedSpec> {

  private final Supplier<LoadedSpec> described;
  private final Session session;
  private @Nullable LoadedSpec ready;

  /** Asks the database when the description is first needed. */
  public Awaited(Supplier<LoadedSpec> described, Session session) {
    this.described = described;
    this.session = session;
  }

  @Override
  public synchronized LoadedSpec get() {
    if (ready == null) {
      LoadedSpec spec = described.get();
      Set<ObjectId> waiting = Variant.unwanted(spec, this::isWaiting);
      List<String> notes =
          waiting.stream()
              .map(
                  id ->
                      id
                          + " waits until "
                          + id.requireParent()
                          + " has "
                          + Objects.requireNonNull(spec.scope().conditions().get(id)).rows()
                          + " rows")
              .toList();
      ready = Variant.without(spec, waiting).noting(notes);
    }
    return ready;
  }

  private boolean isWaiting(ObjectId index, Condition condition) {
    ObjectId table = index.requireParent();
    return condition.rows() > 0
        && !isThere(index.schemaName(), index.name())
        && (!isThere(table.schemaName(), table.name()) || isShort(index, condition.rows()));
  }

  /** Whoever may not use a schema may still read in the catalog what is in it. */
  private boolean isThere(String schema, String relation) {
    return Boolean.TRUE.equals(
        session.first(
            """
            select exists (
              select from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              where n.nspname = ? and c.relname = ?) as there
            """,
            row -> row.flag("there"),
            schema,
            relation));
  }

  private boolean isShort(ObjectId index, long rows) {
    ObjectId table = index.requireParent();
    Sql query =
        sql("SELECT NOT EXISTS (SELECT FROM")
            .name(table)
            .keyword("OFFSET " + (rows - 1) + ") AS short")
            .done();
    try {
      return session.query(query, row -> row.flag("short"), "counting rows").get(0);
    } catch (DatabaseException e) {
      throw e.isAboutPrivileges() ? mayNotCount(index, rows, e) : e;
    }
  }

  private ReconcileException mayNotCount(ObjectId index, long rows, DatabaseException error) {
    ObjectId table = index.requireParent();
    String schema = sql("GRANT USAGE ON SCHEMA").identifier(table.schemaName()).done().text();
    String select = sql("GRANT SELECT ON").name(table).done().text();
    String role = sql(" TO").identifier(session.user()).done().text() + ";";
    Diagnostic missing =
        Diagnostic.of(
            "missing-privilege",
            "%s waits until %s has %d rows, which this role may not count: %s"
                .formatted(index, table, rows, error.reason()),
            schema + role + " " + select + role);
    return new ReconcileException(List.of(missing), error);
  }
}
