package dev.reconcile.apply.conversion;

import java.time.Duration;

/** What a batch does about rows that other sessions have locked. */
enum RowLocks {
  /**
   * Waits a moment for them, and fails then. Without others this does in nine tenths of the time
   * what {@link #SKIPPED} does: each row is visited once, not first locked and then changed.
   */
  AWAITED,
  /** Leaves them for another pass. */
  SKIPPED;

  /** How long a batch keeps its own rows for the sake of one that somebody else has. */
  private static final Duration MOMENT = Duration.ofMillis(5);

  /**
   * @param patience for locks of a table
   */
  Duration lockTimeout(Duration patience) {
    return switch (this) {
      case AWAITED -> MOMENT;
      case SKIPPED -> patience;
    };
  }
}
