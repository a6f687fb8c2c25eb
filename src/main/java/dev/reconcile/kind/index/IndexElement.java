package dev.reconcile.kind.index;

import dev.reconcile.expression.SqlFragment;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key of an index in the wording of {@code pg_get_indexdef}, as far as that can be told without
 * a server: no parentheses around a name or a call, and no order that goes without saying.
 */
final class IndexElement {

  private static final Pattern ORDER =
      Pattern.compile(
          "(?<=[\\s)\"]|^)(?:(?<direction>asc|desc)\\b)?\\s*(?:nulls\\s+(?<nulls>first|last))?$",
          Pattern.CASE_INSENSITIVE);

  private IndexElement() {}

  static String normal(String element) {
    List<String> parts = SqlFragment.of(element).splitAfterFirst();
    String key = parts.get(0);
    if (key.startsWith("(")) {
      String inner = SqlFragment.of(key).unwrapped();
      key = SqlFragment.of(inner).isNameOrCall() ? inner : "(" + inner + ")";
    }
    return (key + " " + withUsualOrder(parts.get(1))).strip();
  }

  /**
   * Ascending is the default; NULL counts as the largest value, so it comes first in descending.
   */
  private static String withUsualOrder(String options) {
    Matcher matcher = ORDER.matcher(options);
    if (!matcher.find()) {
      return options;
    }
    boolean descending = "desc".equalsIgnoreCase(matcher.group("direction"));
    String nulls = matcher.group("nulls");
    boolean nullsFirst = nulls == null ? descending : nulls.equalsIgnoreCase("first");
    String direction = descending ? " DESC" : "";
    String unusual = nullsFirst == descending ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
    return (options.substring(0, matcher.start()).strip() + direction + unusual).strip();
  }
}
