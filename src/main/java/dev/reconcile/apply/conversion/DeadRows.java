package dev.reconcile.apply.conversion;

import dev.reconcile.database.Session;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.time.Duration;
import java.util.Objects;

/**
 * Makes room for new versions of rows where pages cannot do so by themselves: when rows are not
 * updated in place, their old versions wait for a VACUUM.
 */
final class DeadRows {

  private static final Duration LOOK = Duration.ofSeconds(10);

  /** So many are worth reading the indexes for. */
  private static final long MANY = 50_000;

  /**
   * Where pages make room by themselves, a third of the rows leave an entry behind all the same,
   * because new versions are longer; to read table and indexes for those costs more than it gives.
   */
  private static final long LIVE_FOR_EACH = 2;

  private final Session session;
  private final ObjectId table;
  private long looked = System.nanoTime();

  /** What a transaction elsewhere may still see stays; to try again soon would be in vain. */
  private long stayed;

  DeadRows(Session session, ObjectId table) {
    this.session = session;
    this.table = table;
  }

  /** Vacuums the table between two batches if there are many. */
  void removeIfMany() {
    if (System.nanoTime() - looked < LOOK.toNanos()) {
      return;
    }
    Count count = count();
    if (count.dead >= MANY
        && count.dead >= count.live / LIVE_FOR_EACH
        && count.dead >= 2 * stayed) {
      Sql vacuum = SqlWriter.sql("VACUUM (TRUNCATE false, SKIP_LOCKED)").name(table).done();
      session.execute(vacuum, "making room in " + table);
      stayed = count().dead;
    }
    looked = System.nanoTime();
  }

  private Count count() {
    return Objects.requireNonNull(
        session.first(
            """
            select coalesce(sum(s.n_dead_tup), 0) as dead, coalesce(sum(s.n_live_tup), 0) as live
            from pg_catalog.pg_stat_all_tables s
            where s.relid = ?::regclass
               or s.relid in (select relid from pg_catalog.pg_partition_tree(?::regclass))
            """,
            row -> new Count(row.number("dead"), row.number("live")),
            name(),
            name()));
  }

  private String name() {
    return new SqlWriter().name(table).done().text();
  }

  private record Count(long dead, long live) {}
}
