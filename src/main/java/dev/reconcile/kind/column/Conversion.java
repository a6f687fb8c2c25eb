package dev.reconcile.kind.column;

/**
 * How the values of a live column of another type become this column's.
 *
 * @param from the live type as {@code format_type} prints it; without a modifier it stands for all
 * @param using the expression, over the columns of the row
 */
public record Conversion(String from, String using) {

  /** Whether the rule is for columns of the given type. */
  boolean isFor(String liveType) {
    return liveType.equals(from) || liveType.replaceFirst("\\([^)]*\\)", "").equals(from);
  }
}
