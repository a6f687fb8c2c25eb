package dev.reconcile.apply.conversion;

/**
 * Whether batches meet rows that others have locked: having met one, they are careful for a while.
 */
final class Encounters {

  /** A batch that meets a row is done again: of so many, it is one. */
  private static final int CAREFUL = 100;

  private int careful;

  RowLocks next() {
    if (careful == 0) {
      return RowLocks.AWAITED;
    }
    careful--;
    return RowLocks.SKIPPED;
  }

  /** A batch met one, and was undone. */
  RowLocks met() {
    careful = CAREFUL;
    return next();
  }
}
