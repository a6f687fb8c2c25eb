package dev.reconcile.plan;

/** Deals steps out to transactions: as large as PostgreSQL allows and no larger. */
final class Grouping {

  /**
   * A transaction keeps the lock of every relation that it touches, and the table of locks is
   * shared by the server: max_locks_per_transaction for each connection, 6,400 unless configured. A
   * step takes up to four: a view and what it reads, a table with its key, index and TOAST table.
   */
  private static final int MOST_STEPS = 1_000;

  private int group = 1;
  private int steps;
  private int unfinished;
  private TransactionMode last = TransactionMode.SHARED;

  /** From here on nothing must be left half-done: rows are on their way, or names are. */
  void begin() {
    unfinished++;
  }

  /** What was begun is done. */
  void end() {
    unfinished--;
  }

  private boolean hasEnough() {
    return steps >= MOST_STEPS && unfinished == 0;
  }

  private static boolean standsAlone(TransactionMode mode) {
    return switch (mode) {
      case ALONE, NONE, BATCHES -> true;
      case SHARED, COMMITTED -> false;
    };
  }

  /** The group of the next step, given its mode. */
  int next(TransactionMode mode) {
    boolean alone = standsAlone(mode) || standsAlone(last);
    boolean awaitsCommit = last == TransactionMode.COMMITTED && mode != TransactionMode.COMMITTED;
    if (steps > 0 && (alone || awaitsCommit || hasEnough())) {
      group++;
      steps = 0;
    }
    steps++;
    last = mode;
    return group;
  }
}
