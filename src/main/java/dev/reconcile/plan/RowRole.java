package dev.reconcile.plan;

/** What objects of a kind do with rows when they are put up or altered, as far as order asks. */
public enum RowRole {
  /** Reads rows of what its text names: these have to be there, with their values. */
  READS,
  /** Gives rows to the table that it belongs to. */
  GIVES_ROWS,
  /** Gives values to rows that are there. */
  GIVES_VALUES,
  /** Demands rows of the tables that it names. */
  DEMANDS,
  /** Fires for every row that is written, though it may speak of none of its columns. */
  FIRES
}
