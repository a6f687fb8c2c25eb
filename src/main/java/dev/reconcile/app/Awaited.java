package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.Session;
import dev.reconcile.model.Condition;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
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
        && !isThere(sql("").qualified(index.schemaName(), index.name()))
        && (!isThere(sql("").name(table)) || isShort(table, condition.rows()));
  }

  private boolean isThere(SqlWriter name) {
    return Boolean.TRUE.equals(
        session.first(
            "select pg_catalog.to_regclass(?) is not null as there",
            row -> row.flag("there"),
            name.done().text().strip()));
  }

  private boolean isShort(ObjectId table, long rows) {
    Sql query =
        sql("SELECT NOT EXISTS (SELECT FROM")
            .name(table)
            .keyword("OFFSET " + (rows - 1) + ") AS short")
            .done();
    return session.query(query, row -> row.flag("short"), "counting rows").get(0);
  }
}
