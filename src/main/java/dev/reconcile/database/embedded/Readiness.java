package dev.reconcile.database.embedded;

import java.io.IOException;
import java.time.Duration;

/** Waits for a server to take connections. */
final class Readiness {

  private static final Duration PAUSE = Duration.ofMillis(5);

  private Readiness() {}

  /** Whether the server takes connections. */
  interface Question {
    boolean ask() throws IOException;
  }

  /** Asks until the answer is yes; stops the server when it never is. */
  static void await(Watchdog watchdog, Duration patience, Question question) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!question.ask()) {
      if (!watchdog.isRunning()) {
        throw new IOException("the server ended at once: " + watchdog.lastWords());
      }
      if (System.nanoTime() > deadline) {
        watchdog.close();
        throw new IOException(
            "the server was not ready after "
                + patience.toSeconds()
                + " s: "
                + watchdog.lastWords());
      }
      pause(watchdog);
    }
  }

  private static void pause(Watchdog watchdog) throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException interruption) {
      watchdog.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server was starting", interruption);
    }
  }
}
