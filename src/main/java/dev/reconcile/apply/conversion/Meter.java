package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Advance;
import java.time.Duration;

/** Tells from where a pass was and where it is how long it takes yet. */
final class Meter {

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  /**
   * How far all workers are together.
   *
   * @param pass how often the table has been gone through, this time included
   * @param rows that were changed in all passes
   * @param blocks that are done in this one
   * @param allBlocks that it has
   */
  record Position(long pass, long rows, long blocks, long allBlocks) {}

  private Position start;
  private long since = System.nanoTime();

  Meter(Position start) {
    this.start = start;
  }

  Advance at(Position now) {
    if (now.pass() != start.pass()) {
      start = now;
      since = System.nanoTime();
    }
    double seconds = (System.nanoTime() - since) / NANOS;
    long rows = now.rows() - start.rows();
    long blocks = now.blocks() - start.blocks();
    boolean known = seconds >= 1 && blocks > 0;
    return new Advance(
        now.rows(),
        now.blocks(),
        now.allBlocks(),
        known ? Math.round(rows / seconds) : 0,
        known ? Math.round(seconds * (now.allBlocks() - now.blocks()) / blocks) : -1);
  }
}
