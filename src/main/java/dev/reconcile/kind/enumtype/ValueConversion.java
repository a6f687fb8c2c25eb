package dev.reconcile.kind.enumtype;

import dev.reconcile.kind.NamedType;
import dev.reconcile.plan.SetAside;
import dev.reconcile.sql.SqlWriter;
import java.util.Map;

/**
 * How values of an enum type become its successor's.
 *
 * @param replacements what becomes of those that do not stay as they are
 */
record ValueConversion(Map<String, String> replacements) {

  String of(String value, SetAside.Shape shape, String target) {
    if (replacements.isEmpty()) {
      return NamedType.byText(value, shape, target);
    }
    return switch (shape) {
      case SINGLE -> single(value, target);
      case ARRAY -> array(value, target);
    };
  }

  private String single(String value, String target) {
    SqlWriter writer = new SqlWriter().keyword("CASE").fragment(value + "::text");
    replacements.forEach(
        (before, after) -> writer.keyword("WHEN").literal(before).keyword("THEN").literal(after));
    return "(" + writer.keyword("ELSE").fragment(value + "::text END)::" + target).done().text();
  }

  /** No value comes in for one that goes as well, so the order does not matter. */
  private String array(String value, String target) {
    String array = value + "::text[]";
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      String before = literal(replacement.getKey());
      String after = literal(replacement.getValue());
      array = "array_replace(" + array + ", " + before + ", " + after + ")";
    }
    return array + "::" + target;
  }

  private static String literal(String value) {
    return new SqlWriter().literal(value).done().text();
  }
}
