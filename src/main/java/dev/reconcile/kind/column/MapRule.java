package dev.reconcile.kind.column;

import dev.reconcile.sql.SqlWriter;
import java.util.Collections;
import java.util.Map;

/** Values, or the elements of an array, to others that stand in their place, by functions alone. */
final class MapRule {

  /** No value of anybody's begins so. */
  private static final String GOING = "~reconcile was ";

  private MapRule() {}

  /**
   * The expression.
   *
   * @param others SQL literals by the values for which they come in
   */
  static String sql(OldValue old, Map<String, String> others) {
    return old.cast(
        OldValue.isArray(old.from()) ? elements(old, others) : "(" + single(old, others) + ")");
  }

  private static String single(OldValue old, Map<String, String> others) {
    SqlWriter writer = new SqlWriter().keyword("CASE " + old.name() + "::text");
    others.forEach(
        (value, other) -> writer.keyword("WHEN").literal(value).keyword("THEN " + other));
    return writer.keyword("ELSE " + old.name() + "::text END").done().text();
  }

  /** Where one value comes in for another that goes as well, all that go are marked before. */
  private static String elements(OldValue old, Map<String, String> others) {
    boolean clash =
        !Collections.disjoint(
            others.keySet().stream().map(MapRule::literal).toList(), others.values());
    String array = old.name() + "::text[]";
    if (clash) {
      for (String value : others.keySet()) {
        array = replaced(array, literal(value), literal(GOING + value));
      }
    }
    for (Map.Entry<String, String> entry : others.entrySet()) {
      String value = clash ? GOING + entry.getKey() : entry.getKey();
      array = replaced(array, literal(value), entry.getValue());
    }
    return array;
  }

  private static String replaced(String array, String value, String other) {
    return "array_replace(" + array + ", " + value + ", " + other + ")";
  }

  private static String literal(String value) {
    return new SqlWriter().literal(value).done().text();
  }
}
