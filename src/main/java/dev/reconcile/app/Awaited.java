package dev.reconcile.app;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.Session;
import dev.reconcile.model.Condition;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

  /** Why it is not known whether the rows are there. */
  private final Map<ObjectId, String> uncounted = new TreeMap<>();

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
              .map(id -> note(id, Objects.requireNonNull(spec.scope().conditions().get(id))))
              .toList();
      ready = Variant.without(spec, waiting).noting(notes);
    }
    return ready;
  }

  private String note(ObjectId index, Condition condition) {
    return "%s waits until %s has %d rows%s"
        .formatted(
            index, index.requireParent(), condition.rows(), uncounted.getOrDefault(index, ""));
  }

  private boolean isWaiting(ObjectId index, Condition condition) {
    ObjectId table = index.requireParent();
    return condition.rows() > 0
        && !isThere(index.schemaName(), index.name())
        && (!isThere(table.schemaName(), table.name()) || isShort(index, condition.rows()));
  }

  /** Whoever may not use a schema may still read in the catalog what is in it. */
  private boolean isThere(String schema, String relation) {
    return readable(schema, relation) != null;
  }

  /** Whoever may not count rows may not build an index over them either. */
  private boolean isShort(ObjectId index, long rows) {
    ObjectId table = index.requireParent();
    if (!mayRead(table)) {
      uncounted.put(index, ", which this role may not count: " + grants(table));
      return true;
    }
    Sql query =
        sql("SELECT NOT EXISTS (SELECT FROM")
            .name(table)
            .keyword("OFFSET " + (rows - 1) + ") AS short")
            .done();
    return session.query(query, row -> row.flag("short"), "counting rows").get(0);
  }

  private boolean mayRead(ObjectId table) {
    return Boolean.TRUE.equals(readable(table.schemaName(), table.name()));
  }

  /** Whether the role may read a relation; null where there is none. */
  private @Nullable Boolean readable(String schema, String relation) {
    return session.first(
        SqlResource.beside(Awaited.class), row -> row.flag("readable"), schema, relation);
  }

  private String grants(ObjectId table) {
    String schema = sql("GRANT USAGE ON SCHEMA").identifier(table.schemaName()).done().text();
    String select = sql("GRANT SELECT ON").name(table).done().text();
    String role = sql(" TO").identifier(session.user()).done().text() + ";";
    return schema + role + " " + select + role;
  }
}
