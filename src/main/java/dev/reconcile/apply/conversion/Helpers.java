package dev.reconcile.apply.conversion;

import dev.reconcile.database.Session;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workers beside the one of the run, each with a connection of its own, as long as it lasts. */
final class Helpers {

  private static final Duration BETWEEN_PASSES = Duration.ofMillis(200);
  private static final long LONGEST_BATCH_SECONDS = 60;

  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService threads;

  private Helpers(int number) {
    this.threads =
        Executors.newFixedThreadPool(
            Math.max(1, number),
            task -> {
              Thread thread = new Thread(task, "conversion");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** So many of them for what is under way. */
  static Helpers start(int number, Assignment work, Listener listener) {
    Helpers helpers = new Helpers(number);
    for (int i = 0; i < number; i++) {
      Session session = work.session().another();
      helpers.threads.execute(() -> helpers.help(work.on(session), listener));
    }
    return helpers;
  }

  /** What goes wrong here goes wrong for the run's own worker, too, or is done by that one. */
  private void help(Assignment work, Listener listener) {
    try (Session session = work.session()) {
      ConversionJournal journal = work.journal();
      boolean joined = session.inTransaction(Session.Mode.READ_WRITE, journal::join);
      Worker worker = new Worker(work, journal, Listener.SILENT);
      while (joined && !over.get() && journal.wanted() != ConversionJournal.Wanted.ENDED) {
        worker.work();
        Throttle.sleep(BETWEEN_PASSES);
      }
    } catch (RuntimeException e) {
      listener.waits("a worker has stopped: " + e.getMessage());
    }
  }

  /** Waits until they have ended their batches. */
  void dismiss() {
    over.set(true);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_BATCH_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
