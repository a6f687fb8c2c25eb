package dev.reconcile.plan;

/** When an object is put up or altered while rows move to the table that it belongs to. */
public enum RowTiming {
  /** The rows have nothing to do with it. */
  ANY_TIME,
  /** Rows need it, as they need a column. */
  BEFORE,
  /** It would be built, checked or fired row by row, as an index is. */
  AFTER
}
