package dev.reconcile.apply.conversion;

import java.time.Duration;

/**
 * How many blocks a window has, so that a batch takes about as long as it may. Where someone was
 * seen to wait for one, that is much less from then on, and only slowly more again.
 */
final class WindowSize {

  private static final long FIRST = 64;
  private static final long LEAST = 4;

  /**
   * More would save little, and lock more rows for longer; and what is looked through without
   * finding anything is soon found to be large.
   */
  private static final long MOST = 1_024;

  private static final double SHORTEST_MILLIS = 5;
  private static final double PATIENCE = 1.01;

  private final double target;
  private double millis;
  private long blocks = FIRST;

  WindowSize(Duration target) {
    this.target = Math.max(1, target.toMillis());
    this.millis = this.target;
  }

  long blocks() {
    return blocks;
  }

  /** Others wait for rows of a batch: the next ones lock fewer, and for less time. */
  void makeRoom() {
    millis = Math.min(target, Math.max(SHORTEST_MILLIS, millis / 4));
    blocks = Math.max(LEAST, blocks / 4);
  }

  /** A batch took so long. */
  void took(Duration time) {
    millis = Math.min(target, millis * PATIENCE);
    double factor = millis / Math.max(0.1, time.toNanos() / 1e6);
    double next = blocks * Math.max(0.5, Math.min(factor, 1.5));
    blocks = Math.max(LEAST, Math.min(MOST, Math.round(next)));
  }
}
