package dev.reconcile.expression.scan;

/**
 * A piece of SQL within a program.
 *
 * @param sql with blanks in the place of what is not SQL
 * @param offset where it starts in the program
 */
public record ProgramPart(Sort sort, String sql, int offset) {

  /** What a piece can be. */
  public enum Sort {
    /** A statement. */
    STATEMENT,
    /** An expression, or a variable that is assigned to. */
    EXPRESSION
  }
}
