package dev.reconcile.apply.conversion;

import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import java.time.Duration;

/** Goes through a table, pass after pass, until no row matches. */
final class Conversion {

  private static final int MOST_PASSES = 100;
  private static final Duration FOR_LOCKED_ROWS = Duration.ofSeconds(1);
  private static final Duration FOR_OTHERS = Duration.ofMillis(20);

  private final Assignment work;
  private final ConversionJournal journal;
  private final Worker worker;
  private final Listener listener;

  Conversion(Assignment work, Listener listener) {
    this.work = work;
    this.journal = work.journal();
    this.listener = listener;
    this.worker = new Worker(work, journal, listener);
  }

  /** Goes on from where the journal says. */
  void carryOut() {
    atOnce(journal::open);
    if (journal.position().pass() == 0) {
      atOnce(journal::beginPass); // apart, so that others see meanwhile that it is under way
    }
    Helpers helpers = Helpers.start(work.pace().workers() - 1, work, listener);
    try {
      passes();
    } finally {
      helpers.dismiss();
    }
    worker.tellPosition();
    atOnce(journal::end);
  }

  private void passes() {
    int idle = 0;
    for (int pass = 1; ; pass++) {
      long before = journal.position().rows();
      Tally tally = pass();
      if (!worker.remains()) {
        return;
      }
      if (tally.isVain() || pass == MOST_PASSES) {
        throw worker.endless(tally);
      }
      idle = journal.position().rows() == before ? idle + 1 : 0;
      if (idle > work.conduct().patience().retries()) {
        throw locked();
      }
      if (idle > 0) {
        Throttle.sleep(FOR_LOCKED_ROWS);
      }
      atOnce(journal::beginPass);
    }
  }

  /** The run's own worker is done when the others are, too. */
  private Tally pass() {
    Tally tally = worker.work();
    while (!journal.isPassOver()) {
      Throttle.sleep(FOR_OTHERS);
      tally = tally.and(worker.work());
    }
    return tally;
  }

  private void atOnce(Runnable change) {
    work.session()
        .inTransaction(
            Session.Mode.READ_WRITE,
            () -> {
              change.run();
              return change;
            });
  }

  private ReconcileException locked() {
    return ReconcileException.of(
        "locked-rows",
        work.batches().object()
            + " is not done: rows match that could not be updated, because other sessions have them"
            + " locked, or a trigger or rule keeps them as they are",
        "run it again when the others are done: it goes on from here");
  }
}
