package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Conduct;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.plan.Batches;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one batch after the other, of chunks that nobody else is at. */
final class Worker {

  /** With fewer rows a page that match, new versions find room without strides. */
  private static final int ROWS_FOR_STRIDES = 4;

  /**
   * The first stride of a full page moves its rows elsewhere, where each index gets an entry: a
   * tenth of them find room in the pages of an index, which are filled to nine tenths (PostgreSQL
   * documentation, CREATE INDEX, fillfactor).
   */
  private static final int STRIDES = 10;

  /** Rows that were changed and still match, every one: so many are no coincidence. */
  private static final long TELLING = 10_000;

  private static final Duration REPORT = Duration.ofSeconds(1);

  private final Session session;
  private final Conduct conduct;
  private final ConversionJournal journal;
  private final Batches batches;
  private final BatchSql sql;
  private final Listener listener;
  private final WindowSize size;
  private final Throttle throttle;
  private final Waiters waiters;
  private final DeadRows deadRows;
  private final Encounters encounters = new Encounters();
  private @Nullable Meter meter;
  private long reported = System.nanoTime();

  Worker(Assignment work, ConversionJournal journal, Listener listener) {
    this.session = work.session();
    this.conduct = work.conduct();
    this.journal = journal;
    this.batches = work.batches();
    this.sql = new BatchSql(batches);
    this.listener = listener;
    this.size = new WindowSize(work.pace().target());
    this.throttle = new Throttle(session, journal, work.pace(), listener::waits);
    this.waiters = new Waiters(session);
    this.deadRows = new DeadRows(session, batches.table());
  }

  /**
   * Goes on until no chunk of the pass is left that could be claimed.
   *
   * @return what this worker did of it
   */
  Tally work() {
    Tally all = Tally.NOTHING;
    while (throttle.rest()) {
      long start = System.nanoTime();
      Optional<Tally> tally = next();
      if (tally.isEmpty()) {
        return all;
      }
      size.took(Duration.ofNanos(System.nanoTime() - start));
      all = all.and(tally.get());
      if (all.isVain() && all.updated() >= TELLING) {
        throw endless(all);
      }
      report();
      deadRows.removeIfMany();
    }
    return all;
  }

  /** One batch, if there is one; again, without the rows that others keep, where it met one. */
  private Optional<Tally> next() {
    RowLocks locks = encounters.next();
    if (locks == RowLocks.AWAITED) {
      try {
        return transaction(locks);
      } catch (DatabaseException e) {
        if (!e.mayPass()) {
          throw e;
        }
        locks = encounters.met();
      }
    }
    RowLocks careful = locks;
    return conduct.patience().trying(() -> transaction(careful), listener::waits);
  }

  private Optional<Tally> transaction(RowLocks locks) {
    return session.inTransaction(Session.Mode.READ_WRITE, () -> batch(locks));
  }

  private Optional<Tally> batch(RowLocks locks) {
    session.execute(sql.settings(conduct, locks), "beginning a batch");
    Chunk claimed = journal.claim();
    if (claimed == null) {
      return Optional.empty();
    }
    Chunk chunk = claimed.window() == null ? opened(claimed, size.blocks()) : claimed;
    Chunk.Window window = Objects.requireNonNull(chunk.window());
    Tally tally = window.strides() == 0 ? Tally.NOTHING : update(chunk, window, locks);
    journal.save(chunk.after(window), tally.updated());
    if (waiters.any()) {
      size.makeRoom();
    }
    return Optional.of(tally);
  }

  /** A window with as many strides as its rows are worth; none where no row matches. */
  private Chunk opened(Chunk chunk, long blocks) {
    if (batches.staging() != null) {
      return chunk.opening(blocks, 1); // all that is set aside is missing, and has no versions
    }
    Chunk opened = chunk.opening(blocks, 0);
    Chunk.Window window = Objects.requireNonNull(opened.window());
    long many = ROWS_FOR_STRIDES * (window.end() - chunk.next());
    long matching =
        session
            .query(sql.matching(chunk, window, many), row -> row.number("matching"), doing())
            .get(0);
    return chunk.opening(blocks, matching >= many ? STRIDES : Long.signum(matching));
  }

  private Tally update(Chunk chunk, Chunk.Window window, RowLocks locks) {
    return session
        .query(
            sql.batch(chunk, window, locks),
            row -> new Tally(row.number("updated"), row.number("still")),
            doing())
        .get(0);
  }

  /** Whether any row matches. */
  boolean remains() {
    return session.query(sql.remaining(), row -> row.flag("remaining"), doing()).get(0);
  }

  private String doing() {
    return batches.object().toString();
  }

  private void report() {
    if (System.nanoTime() - reported >= REPORT.toNanos()) {
      reported = System.nanoTime();
      tellPosition();
    }
  }

  /** Tells how far all are together. */
  void tellPosition() {
    Meter.Position position = journal.position();
    Meter known = meter == null ? new Meter(position) : meter;
    meter = known;
    listener.advances(known.at(position));
  }

  ReconcileException endless(Tally tally) {
    if (tally.still() == 0) {
      return ReconcileException.of(
          "endless-backfill",
          "%s comes to no end: other sessions go on writing rows that match"
              .formatted(batches.object()),
          "let whoever writes them write rows for which this is not so: " + batches.where());
    }
    return ReconcileException.of(
        "endless-backfill",
        "%s would go on for ever: %,d rows were updated in this pass, and %,d of them still match"
            .formatted(batches.object(), tally.updated(), tally.still()),
        "set has to make where false: " + batches.where());
  }
}
