package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Advance;
import dev.reconcile.apply.Conduct;
import dev.reconcile.apply.StepWork;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.plan.Batches;
import dev.reconcile.sql.Sql;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes batch after batch, pass after pass, until no row matches. */
final class Worker {

  /** With fewer rows a page that match, new versions find room without strides. */
  private static final int ROWS_FOR_STRIDES = 4;

  private static final int STRIDES = 8;

  /** Rows that were changed and still match, every one: so many are no coincidence. */
  private static final long TELLING = 10_000;

  private static final int MOST_PASSES = 100;
  private static final Duration FOR_LOCKED_ROWS = Duration.ofSeconds(1);
  private static final long REPORT_SECONDS = 3;

  /** Is told how the work gets on. */
  interface Listener {

    /** Something is waited for. */
    void waits(String why);

    /** So much is done. */
    void advances(Advance advance);
  }

  private final Session session;
  private final Conduct conduct;
  private final ConversionJournal journal;
  private final Batches batches;
  private final BatchSql sql;
  private final Waiters waiters;
  private final DeadRows deadRows;
  private final long began = System.nanoTime();
  private long reported = began;

  Worker(Session session, Conduct conduct, ConversionJournal journal, Batches batches) {
    this.session = session;
    this.conduct = conduct;
    this.journal = journal;
    this.batches = batches;
    this.sql = new BatchSql(batches);
    this.waiters = new Waiters(session);
    this.deadRows = new DeadRows(session, batches.table());
  }

  /** Goes on from where the journal says. */
  void convert(Pace pace, Listener listener) {
    WindowSize size = new WindowSize(pace.target());
    Throttle throttle = new Throttle(session, pace, listener::waits);
    atOnce(journal::open);
    int idle = 0;
    for (int pass = 1; ; pass++) {
      Tally tally = pass(size, throttle, listener);
      if (!remains()) {
        break;
      }
      if (tally.isVain() || pass == MOST_PASSES) {
        throw endless(tally);
      }
      idle = tally.updated() == 0 ? idle + 1 : 0;
      if (idle > conduct.patience().retries()) {
        throw locked();
      }
      if (idle > 0) {
        Throttle.sleep(FOR_LOCKED_ROWS);
      }
      atOnce(journal::beginPass);
    }
    listener.advances(journal.advance(seconds()));
    atOnce(journal::end);
  }

  private void atOnce(Runnable work) {
    session.inTransaction(
        Session.Mode.READ_WRITE,
        () -> {
          work.run();
          return work;
        });
  }

  private Tally pass(WindowSize size, Throttle throttle, Listener listener) {
    Tally all = Tally.NOTHING;
    while (true) {
      long start = System.nanoTime();
      Tally tally = inTransaction(() -> batch(size), listener::waits);
      if (tally.isEnd()) {
        return all;
      }
      size.took(Duration.ofNanos(System.nanoTime() - start));
      all = all.and(tally);
      if (all.isVain() && all.updated() >= TELLING) {
        throw endless(all);
      }
      report(listener);
      throttle.rest();
      deadRows.removeIfMany();
    }
  }

  private Tally inTransaction(Supplier<Tally> work, Consumer<String> waits) {
    return conduct
        .patience()
        .trying(() -> session.inTransaction(Session.Mode.READ_WRITE, work), waits);
  }

  private Tally batch(WindowSize size) {
    session.execute(
        Sql.of("SET LOCAL lock_timeout = " + conduct.patience().lockTimeout().toMillis()),
        "limiting the wait for locks");
    session.execute(
        Sql.of("SET LOCAL statement_timeout = " + conduct.limits().of(StepWork.BATCH)),
        "limiting the time of a batch");
    batches.settings().forEach(setting -> session.execute(setting, "beginning a batch"));
    Chunk claimed = journal.claim();
    if (claimed == null) {
      return Tally.END;
    }
    Chunk chunk = claimed.window() == null ? opened(claimed, size.blocks()) : claimed;
    Chunk.Window window = Objects.requireNonNull(chunk.window());
    Tally tally = window.strides() == 0 ? Tally.NOTHING : update(chunk, window);
    journal.save(chunk.after(window), tally.updated());
    if (waiters.any()) {
      size.makeRoom();
    }
    return tally;
  }

  /** A window with as many strides as its rows are worth; none where no row matches. */
  private Chunk opened(Chunk chunk, long blocks) {
    Chunk opened = chunk.opening(blocks, 0);
    Chunk.Window window = Objects.requireNonNull(opened.window());
    long matching =
        session.query(sql.matching(chunk, window), row -> row.number("matching"), doing()).get(0);
    boolean many = matching >= ROWS_FOR_STRIDES * (window.end() - chunk.next());
    return chunk.opening(blocks, many ? STRIDES : Long.signum(matching));
  }

  private Tally update(Chunk chunk, Chunk.Window window) {
    return session
        .query(
            sql.update(chunk, window),
            row -> new Tally(row.number("updated"), row.number("still")),
            doing())
        .get(0);
  }

  private boolean remains() {
    return session.query(sql.remaining(), row -> row.flag("remaining"), doing()).get(0);
  }

  private String doing() {
    return batches.object().toString();
  }

  private long seconds() {
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }

  private void report(Listener listener) {
    if (Duration.ofNanos(System.nanoTime() - reported).toSeconds() >= REPORT_SECONDS) {
      listener.advances(journal.advance(seconds()));
      reported = System.nanoTime();
    }
  }

  private ReconcileException endless(Tally tally) {
    return ReconcileException.of(
        "endless-backfill",
        "%s would go on for ever: %,d rows were updated in this pass, and %,d of them still match"
            .formatted(batches.object(), tally.updated(), tally.still()),
        "set has to make where false: " + batches.where());
  }

  private ReconcileException locked() {
    return ReconcileException.of(
        "locked-rows",
        batches.object()
            + " is not done: rows match that could not be updated, because other sessions have them"
            + " locked, or a trigger or rule keeps them as they are",
        "run it again when the others are done: it goes on from here");
  }

  /**
   * What was done.
   *
   * @param updated how many rows
   * @param still how many of them match after that
   */
  private record Tally(long updated, long still) {

    static final Tally NOTHING = new Tally(0, 0);

    /** No chunk is left to be claimed. */
    static final Tally END = new Tally(-1, 0);

    Tally and(Tally more) {
      return new Tally(updated + more.updated, still + more.still);
    }

    boolean isEnd() {
      return updated < 0;
    }

    boolean isVain() {
      return updated > 0 && still == updated;
    }
  }
}
