package dev.reconcile.kind.column;

/**
 * How the values of a live column of another type become this column's.
 *
 * @param from the live type as {@code format_type} prints it; without a modifier it stands for all
 * @param using the expression, over the columns of the row
 * @param rule whose rule this is, in words
 */
public record Conversion(String from, String using, String rule) {

  /** A rule that the column has itself. */
  public Conversion(String from, String using) {
    this(from, using, "the column's rule for " + from);
  }

  /** Whether the rule is for columns of the given type. */
  boolean isFor(String liveType) {
    return liveType.equals(from) || liveType.replaceFirst("\\([^)]*\\)", "").equals(from);
  }
}
