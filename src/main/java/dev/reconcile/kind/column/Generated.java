package dev.reconcile.kind.column;

/**
 * How a column is computed from others of its row.
 *
 * @param expression the expression
 * @param kept whether the value is stored or computed when it is read
 */
public record Generated(String expression, Kept kept) {

  /** Where the values of a generated column are. */
  public enum Kept {
    /** On disk, as any column's. */
    STORED,
    /** Nowhere: computed when they are read (PostgreSQL 18). */
    VIRTUAL
  }
}
