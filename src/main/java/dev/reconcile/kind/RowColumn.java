package dev.reconcile.kind;

/** A column, as rows that are described look at it. */
public interface RowColumn {

  /** Where the value of a column comes from when a row says none. */
  enum Filling {
    /** From nowhere: it is NULL. */
    NOTHING,
    /** From a default or a sequence, unless the row says one. */
    DEFAULT,
    /** From a sequence; a value of the row's own has to override it. */
    SEQUENCE,
    /** From other columns; a row cannot say one. */
    EXPRESSION
  }

  /** The type, as {@code format_type} prints it. */
  String type();

  /** Whether NULL is refused. */
  boolean notNull();

  /** Where the value comes from when a row says none. */
  Filling filling();

  /** Whether the default is another value each time, and none that counts on. */
  boolean isFilledByChance();
}
