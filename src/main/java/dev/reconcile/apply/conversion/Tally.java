package dev.reconcile.apply.conversion;

/**
 * What was done.
 *
 * @param updated how many rows
 * @param still how many of them match after that
 */
record Tally(long updated, long still) {

  static final Tally NOTHING = new Tally(0, 0);

  Tally and(Tally more) {
    return new Tally(updated + more.updated, still + more.still);
  }

  /** Whether it would be the same again. */
  boolean isVain() {
    return updated > 0 && still == updated;
  }
}
