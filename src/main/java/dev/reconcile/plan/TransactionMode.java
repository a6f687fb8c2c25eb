package dev.reconcile.plan;

/** How a statement gets along with transactions. */
public enum TransactionMode {
  /** It shares a transaction with its neighbours. */
  SHARED,
  /** What it does can be used only after it is committed, as a new enum value. */
  COMMITTED,
  /** PostgreSQL refuses it inside a transaction, as CREATE INDEX CONCURRENTLY. */
  NONE
}
