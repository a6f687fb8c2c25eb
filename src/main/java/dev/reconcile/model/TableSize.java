package dev.reconcile.model;

/**
 * The size of a table.
 *
 * @param rows an estimate, from the statistics
 * @param bytes with TOAST, without indexes
 */
public record TableSize(long rows, long bytes) {
  /** The size of a table that holds nothing. */
  public static final TableSize EMPTY = new TableSize(0, 0);
}
