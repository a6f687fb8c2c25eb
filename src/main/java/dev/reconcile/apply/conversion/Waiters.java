package dev.reconcile.apply.conversion;

import dev.reconcile.database.Session;
import java.time.Duration;

/** Sees now and then whether others wait for the rows that a batch has locked. */
final class Waiters {

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Session session;
  private long looked = System.nanoTime();

  Waiters(Session session) {
    this.session = session;
  }

  /** Whether there are any; asked before the batch is committed, because then they go on. */
  boolean any() {
    if (System.nanoTime() - looked < LOOK.toNanos()) {
      return false;
    }
    looked = System.nanoTime();
    return Boolean.TRUE.equals(
        session.first(
            """
            select exists (
              select from pg_catalog.pg_stat_activity
              where wait_event_type = 'Lock'
                and pg_backend_pid() = any (pg_catalog.pg_blocking_pids(pid))) as found
            """,
            row -> row.flag("found")));
  }
}
