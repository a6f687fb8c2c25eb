package dev.reconcile.plan;

/** Deals steps out to transactions: as large as PostgreSQL allows and no larger. */
final class Grouping {

  private int group = 1;
  private boolean empty = true;
  private TransactionMode last = TransactionMode.SHARED;

  /** The group of the next step, given its mode. */
  int next(TransactionMode mode) {
    boolean alone = mode == TransactionMode.NONE || last == TransactionMode.NONE;
    boolean awaitsCommit = last == TransactionMode.COMMITTED && mode != TransactionMode.COMMITTED;
    if (!empty && (alone || awaitsCommit)) {
      group++;
    }
    empty = false;
    last = mode;
    return group;
  }
}
