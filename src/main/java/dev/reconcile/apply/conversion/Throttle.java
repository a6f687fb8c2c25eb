package dev.reconcile.apply.conversion;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.time.Duration;
import java.util.function.Consumer;

/** Lets others have their turn between two batches. */
final class Throttle {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration WAIT = Duration.ofMillis(500);

  private final Session session;
  private final ConversionJournal journal;
  private final Pace pace;
  private final Consumer<String> waits;
  private long looked;

  /**
   * A throttle.
   *
   * @param waits is told for what it waits
   */
  Throttle(Session session, ConversionJournal journal, Pace pace, Consumer<String> waits) {
    this.session = session;
    this.journal = journal;
    this.pace = pace;
    this.waits = waits;
    this.looked = System.nanoTime() - LOOK.toNanos();
  }

  /**
   * The pause, and as long as somebody wants it to stand still, or replicas need to catch up.
   *
   * @return whether there is anything to go on with
   */
  boolean rest() {
    sleep(pace.pause());
    if (System.nanoTime() - looked < LOOK.toNanos()) {
      return true;
    }
    boolean goesOn = isWanted();
    if (goesOn) {
      awaitReplicas();
    }
    looked = System.nanoTime();
    return goesOn;
  }

  private boolean isWanted() {
    ConversionJournal.Wanted wanted = journal.wanted();
    if (wanted == ConversionJournal.Wanted.PAUSED) {
      waits.accept("paused, until somebody runs reconcile resume");
    }
    while (wanted == ConversionJournal.Wanted.PAUSED) {
      sleep(WAIT);
      wanted = journal.wanted();
    }
    if (wanted == ConversionJournal.Wanted.ABORTED) {
      throw ReconcileException.of(
          "aborted",
          "somebody has aborted it",
          "what is there of it goes with reconcile abort; the next apply begins anew");
    }
    return wanted == ConversionJournal.Wanted.RUNNING;
  }

  private void awaitReplicas() {
    long lag = lag();
    if (lag > pace.maxReplicaLag().toMillis()) {
      waits.accept("a replica is " + lag / 1_000 + " s behind");
    }
    while (lag > pace.maxReplicaLag().toMillis()) {
      sleep(WAIT);
      lag = lag();
    }
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
