package dev.reconcile.expression.catalog;

/** What a function is to those who say where it may be called. */
public enum FunctionSort {
  /** The same arguments always give the same value. */
  IMMUTABLE,
  /** The same arguments can give another value another time. */
  CHANGING,
  /** It sums up rows. */
  AGGREGATE,
  /** It looks at the rows around. */
  WINDOW;

  /** Of a function as the catalogue of what PostgreSQL brings marks it. */
  static FunctionSort marked(char mark) {
    return switch (mark) {
      case 's' -> CHANGING;
      case 'a' -> AGGREGATE;
      case 'w' -> WINDOW;
      default -> IMMUTABLE;
    };
  }
}
