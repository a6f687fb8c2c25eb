package dev.reconcile.catalog;

import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import dev.reconcile.sql.SqlResource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Indexes that were sorted by another version of a collation than the server has now, as after an
 * upgrade of its libraries: the catalog is as described, and searches may miss rows (PostgreSQL
 * documentation, ALTER COLLATION, notes).
 */
public final class OutdatedCollations {

  private static final int SHOWN = 5;

  private OutdatedCollations() {}

  /** What there is to say of each such collation. */
  public static List<String> notes(Session session) {
    return session.query(SqlResource.beside(OutdatedCollations.class), OutdatedCollations::note);
  }

  private static String note(Row row) {
    List<String> indexes = row.texts("indexes");
    String more = indexes.size() > SHOWN ? " and " + (indexes.size() - SHOWN) + " more" : "";
    return row.text("collation_name")
        + " is of another version by now than "
        + row.text("recorded")
        + ", by which indexes were sorted: REINDEX INDEX CONCURRENTLY "
        + indexes.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + more
        + "; then "
        + row.text("alteration")
        + " REFRESH VERSION";
  }
}
