package dev.reconcile.kind.column;

/**
 * An identity column (SQL standard; PostgreSQL documentation, 5.3).
 *
 * @param generation whether a value given by a user is refused
 * @param options of the sequence behind it, as in CREATE SEQUENCE; empty when all are default
 */
public record Identity(Generation generation, String options) {

  /** Who may give a value. */
  public enum Generation {
    /** Only the sequence. */
    ALWAYS,
    /** The sequence, unless the user does. */
    BY_DEFAULT
  }
}
