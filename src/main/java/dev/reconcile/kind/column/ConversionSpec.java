package dev.reconcile.kind.column;

import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code convert:} on a column: a list of rules, each for live columns of one type. A rule is an
 * SQL expression ({@code using}) or has a name:
 *
 * <pre>
 *   - {from: text, wrap: {}, null: "'{}'"}                        'a, b' becomes {"a, b"}
 *   - {from: text, split: {delimiter: ",", trim: true, drop_empty: true}, null: "'{}'"}
 *                                                                 'a, b' becomes {a,b}, '' becomes {}
 *   - {from: text, parse: {}}                                     '{a,b}' becomes {a,b}
 * </pre>
 *
 * {@code null} is what NULL becomes; without it, NULL stays NULL.
 */
final class ConversionSpec {

  /** What PostgreSQL's regular expressions give a meaning (PostgreSQL documentation, 9.7.3.1). */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  private ConversionSpec() {}

  static List<Conversion> read(SpecBody column) {
    List<Conversion> conversions = new ArrayList<>();
    for (SpecBody rule : column.bodies("convert")) {
      String from = TypeName.canonical(rule.requireText("from"));
      conversions.add(new Conversion(from, using(rule, column)));
    }
    return conversions;
  }

  static void write(Conversion conversion, SpecOutput output) {
    output.put("from", TypeName.brief(conversion.from())).put("using", conversion.using());
  }

  private static String using(SpecBody rule, SpecBody column) {
    String name = new SqlWriter().identifier(column.name()).done().text();
    String type = TypeName.canonical(column.requireText("type"));
    String fallback = rule.text("null");
    String expression = rule.text("using");
    if (rule.has("wrap")) {
      rule.body("wrap");
      expression = "ARRAY[" + name + "]::" + type;
    } else if (rule.has("parse")) {
      rule.body("parse");
      expression = name + "::" + type;
    } else if (rule.has("split")) {
      expression = split(rule, name) + "::" + type;
    }
    if (expression == null) {
      rule.error("using", "missing-key", "a conversion needs using, wrap, split or parse", null);
      return "";
    }
    return fallback == null
        ? expression
        : "CASE WHEN "
            + name
            + " IS NULL THEN "
            + fallback
            + "::"
            + type
            + " ELSE "
            + expression
            + " END";
  }

  /** PostgreSQL allows no subquery in ALTER TYPE ... USING, so this is done by functions alone. */
  private static String split(SpecBody rule, String name) {
    SpecBody options = rule.body("split");
    if (options == null) {
      return name;
    }
    String given = options.text("delimiter");
    String delimiter = given == null ? "," : given;
    String array =
        options.flag("trim")
            ? "regexp_split_to_array(btrim(" + name + "), " + pattern(delimiter) + ")"
            : "string_to_array(" + name + ", " + literal(delimiter) + ")";
    return options.flag("drop_empty") ? "array_remove(" + array + ", '')" : array;
  }

  private static String pattern(String delimiter) {
    String exactly = SPECIAL.matcher(delimiter).replaceAll("\\\\$0");
    return literal("\\s*" + exactly + "\\s*");
  }

  private static String literal(String text) {
    return new SqlWriter().literal(text).done().text();
  }
}
