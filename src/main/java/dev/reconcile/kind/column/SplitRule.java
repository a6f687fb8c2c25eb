package dev.reconcile.kind.column;

import dev.reconcile.sql.SqlWriter;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts with delimiters to arrays and back, by functions alone. */
final class SplitRule {

  /** What PostgreSQL's regular expressions give a meaning (PostgreSQL documentation, 9.7.3.1). */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  private SplitRule() {}

  static String split(OldValue old, Map<String, String> options) {
    String delimiter = delimiter(options);
    String array =
        isOn(options, "trim")
            ? "regexp_split_to_array(btrim(" + old.name() + "), " + pattern(delimiter) + ")"
            : "string_to_array(" + old.name() + ", " + literal(delimiter) + ")";
    String kept = isOn(options, "drop_empty") ? "array_remove(" + array + ", '')" : array;
    return old.cast(OldValue.isJson(old.to()) ? "to_jsonb(" + kept + ")" : kept);
  }

  static String joined(OldValue old, Map<String, String> options) {
    return "array_to_string(" + old.name() + ", " + literal(delimiter(options)) + ")";
  }

  /** Where the delimiter is in an element, or there is none, or NULL is one. */
  static String changesThere(OldValue old, Map<String, String> options) {
    return "string_to_array(%s, %s) IS DISTINCT FROM %s::text[]"
        .formatted(joined(old, options), literal(delimiter(options)), old.name());
  }

  private static boolean isOn(Map<String, String> options, String flag) {
    return "true".equals(options.get(flag));
  }

  private static String delimiter(Map<String, String> options) {
    return options.getOrDefault("delimiter", ",");
  }

  private static String pattern(String delimiter) {
    String exactly = SPECIAL.matcher(delimiter).replaceAll("\\\\$0");
    return literal("\\s*" + exactly + "\\s*");
  }

  private static String literal(String text) {
    return new SqlWriter().literal(text).done().text();
  }
}
