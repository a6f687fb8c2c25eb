package dev.reconcile.kind.index;

import dev.reconcile.expression.scan.SqlFragment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> NAMED_OTHERWISE =
      Set.of("case", "cast", "collate", "row", "array");

  private IndexElement() {}

  static String normal(String element) {
    if (element.chars().allMatch(c -> c == '_' || (c < 0x80 && Character.isLetterOrDigit(c)))) {
      return element;
    }
    List<String> parts = SqlFragment.of(element).splitAfterFirst();
    String key = parts.get(0);
    if (key.startsWith("(")) {
      String inner = SqlFragment.unwrapped(key);
      key = SqlFragment.of(inner).isNameOrCall() ? inner : "(" + inner + ")";
    }
    return (key + " " + withUsualOrder(parts.get(1))).strip();
  }

  /**
   * What PostgreSQL calls the key within the name of an index that it makes up: the column, the
   * function, or {@code expr} (its function FigureIndexColname); empty where it looks deeper.
   */
  static Optional<String> usualName(String element) {
    String text = SqlFragment.of(element).splitAfterFirst().get(0);
    SqlFragment key = SqlFragment.of(text);
    if (key.isNameOrCall()) {
      String called = text.substring(0, (text + "(").indexOf('('));
      return SqlFragment.of(called).words().stream().reduce((schema, name) -> name);
    }
    boolean plain = Collections.disjoint(key.words(), NAMED_OTHERWISE);
    return plain && !SqlFragment.unwrapped(text).matches(".*(::|\\[).*")
        ? Optional.of("expr")
        : Optional.empty();
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
