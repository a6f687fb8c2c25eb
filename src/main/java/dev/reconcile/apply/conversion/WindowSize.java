package dev.reconcile.apply.conversion;

import java.time.Duration;

/** How many blocks a window has, so that a batch takes about as long as it should. */
final class WindowSize {

  private static final long FIRST = 128;
  private static final long LEAST = 8;

  /** What is looked through without finding anything is soon found to be large again. */
  private static final long MOST = 2_048;

  private final double target;
  private long blocks = FIRST;

  WindowSize(Duration target) {
    this.target = Math.max(1, target.toMillis());
  }

  long blocks() {
    return blocks;
  }

  /** Others wait for rows of a batch: the next ones lock fewer. */
  void makeRoom() {
    blocks = Math.max(LEAST, blocks / 4);
  }

  /** A batch took so long. */
  void took(Duration time) {
    double factor = target / Math.max(1, time.toMillis());
    double next = blocks * Math.max(0.5, Math.min(factor, 1.5));
    blocks = Math.max(LEAST, Math.min(MOST, Math.round(next)));
  }
}
