package dev.reconcile.plan;

/** How a statement gets along with transactions. */
public enum TransactionMode {
  /** It shares a transaction with its neighbours. */
  SHARED,
  /** It takes long under a weak lock, so it is alone in its transaction with no stronger one. */
  ALONE,
  /** What it does can be used only after it is committed, as a new enum value. */
  COMMITTED,
  /** PostgreSQL refuses it inside a transaction, as CREATE INDEX CONCURRENTLY. */
  NONE,
  /** It goes through a table in batches, and commits each of them. */
  BATCHES
}
