package dev.reconcile.kind.column;

import dev.reconcile.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a live column of another type become this column's.
 *
 * @param from the live type as {@code format_type} prints it; without a modifier it stands for all
 * @param using the expression, over the columns of the row
 * @param rule whose rule this is, in words
 * @param loses a condition on rows whose values lose a part; empty where none does
 * @param refused what becomes of values for which the expression fails
 * @param keptAs the column that keeps the values until somebody has made new ones; null where they
 *     are converted
 */
public record Conversion(
    String from,
    String using,
    String rule,
    String loses,
    Refused refused,
    @Nullable String keptAs) {

  /**
   * What becomes of values that cannot be converted.
   *
   * @param policy what is done about them
   * @param instead the value that such a row gets, as an SQL expression
   */
  public record Refused(OnError policy, String instead) {

    /** Nothing is converted as long as there are any. */
    public static final Refused STOP = new Refused(OnError.STOP, "NULL");
  }

  /** A rule that loses nothing and refuses nothing. */
  Conversion(String from, String using, String rule) {
    this(from, using, rule, "", Refused.STOP, null);
  }

  /** The same rule for another type. */
  Conversion forType(String other) {
    return new Conversion(other, using, rule, loses, refused, keptAs);
  }

  /** Whether the rule is for columns of the given type. */
  boolean isFor(String liveType) {
    return liveType.equals(from) || liveType.replaceFirst("\\([^)]*\\)", "").equals(from);
  }

  /** Whether it makes other values than a cast to the column's type, or than none. */
  boolean isMoreThanCast(Column column) {
    String cast =
        new SqlWriter().identifier(column.id().name()).done().text() + "::" + column.type();
    return keptAs == null && !using.equals(cast);
  }
}
