package dev.reconcile.expression.resolve;

/** What PostgreSQL demands of an expression at its place. */
public enum Demand {
  /** Nothing. */
  NONE,
  /** That it looks at one row: no queries, aggregates or window functions. */
  ONE_ROW,
  /** The same, and that its value lasts as long as the row does: no now() in an index. */
  LASTING
}
