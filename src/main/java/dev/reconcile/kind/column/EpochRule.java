package dev.reconcile.kind.column;

import java.util.Set;

/** Numbers that count time since 1970-01-01 00:00 UTC, and times. */
final class EpochRule {

  private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

  private EpochRule() {}

  static boolean fits(OldValue old) {
    boolean toTime =
        OldValue.isTime(old.to()) && (OldValue.isNumber(old.from()) || OldValue.isText(old.from()));
    return toTime || (OldValue.isTime(old.from()) && OldValue.isNumber(old.to()));
  }

  /**
   * The expression.
   *
   * @param parts how many units make a second
   */
  static String sql(OldValue old, int parts) {
    return OldValue.isTime(old.to()) ? time(old, parts) : number(old, parts);
  }

  /** Times without a zone are UTC's. */
  private static String time(OldValue old, int parts) {
    String number = OldValue.isText(old.from()) ? old.name() + "::numeric" : old.name();
    String time =
        parts == 1
            ? "to_timestamp(" + number + ")"
            : "to_timestamp(" + number + " / " + parts + ".0)";
    return old.cast(
        old.to().endsWith("with time zone") ? time : "(" + time + " AT TIME ZONE 'UTC')");
  }

  private static String number(OldValue old, int parts) {
    String seconds = "extract(epoch FROM " + old.name() + ")";
    String number = parts == 1 ? seconds : "(" + seconds + " * " + parts + ")";
    return old.cast(WHOLE_NUMBERS.contains(old.to()) ? "floor(" + number + ")" : number);
  }
}
