package dev.reconcile.apply.conversion;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.time.Duration;
import java.util.function.Consumer;

/** Lets others have their turn between two batches. */
final class Throttle {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration WAIT = Duration.ofMillis(500);

  private final Session session;
  private final Pace pace;
  private final Consumer<String> waits;
  private long looked = System.nanoTime();

  /**
   * A throttle.
   *
   * @param waits is told for what it waits
   */
  Throttle(Session session, Pace pace, Consumer<String> waits) {
    this.session = session;
    this.pace = pace;
    this.waits = waits;
  }

  /** The pause, and as long as replicas need to catch up. */
  void rest() {
    sleep(pace.pause());
    if (System.nanoTime() - looked < LOOK.toNanos()) {
      return;
    }
    long lag = lag();
    if (lag > pace.maxReplicaLag().toMillis()) {
      waits.accept("a replica is " + lag / 1_000 + " s behind");
    }
    while (lag > pace.maxReplicaLag().toMillis()) {
      sleep(WAIT);
      lag = lag();
    }
    looked = System.nanoTime();
  }

  /** In milliseconds; a role that may not see it sees 0. */
  private long lag() {
    Long lag =
        session.first(
            """
            select coalesce(max(extract(epoch from replay_lag) * 1000), 0)::bigint as lag
            from pg_catalog.pg_stat_replication
            """,
            row -> row.number("lag"));
    return lag == null ? 0 : lag;
  }

  static void sleep(Duration time) {
    if (time.isZero()) {
      return;
    }
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReconcileException.of(
          "interrupted", "interrupted between two batches", "run it again: it goes on from here");
    }
  }
}
