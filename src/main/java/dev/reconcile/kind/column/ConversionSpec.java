package dev.reconcile.kind.column;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code convert:} on a column: a list of rules, each for live columns of one type or several. A
 * rule is an SQL expression ({@code using}) or has a name:
 *
 * <pre>
 *   - {from: text, wrap: {}, null: "'{}'"}                        'a, b' becomes {"a, b"}
 *   - {from: [text, varchar], split: {trim: true, drop_empty: true}}
 *                                                                 'a, b' becomes {a,b}, '' becomes {}
 *   - {from: text, parse: {}}                                     '{a,b}' becomes {a,b}
 *   - {from: bigint, epoch: milliseconds}                         1700000000000 becomes a time
 *   - {from: text, cast: {}, on_error: quarantine}                'x' is set aside
 *   - {from: vector, refill: meaning_old}                         whoever can makes it anew
 * </pre>
 *
 * {@code null} is what NULL becomes, and {@code empty} what an empty text becomes; without them,
 * NULL stays NULL, and an empty text is like any other. {@code instead} is what a value becomes
 * that {@code on_error} lets pass.
 */
final class ConversionSpec {

  private static final String ALL_RULES =
      "using, " + String.join(", ", Arrays.stream(NamedRule.values()).map(NamedRule::key).toList());

  private final SpecBody rule;
  private final String column;
  private final String type;

  private ConversionSpec(SpecBody rule, SpecBody column) {
    this.rule = rule;
    this.column = column.name();
    this.type = TypeName.canonical(column.requireText("type"));
  }

  static List<Conversion> read(SpecBody column) {
    List<Conversion> conversions = new ArrayList<>();
    for (SpecBody rule : column.bodies("convert")) {
      ConversionSpec spec = new ConversionSpec(rule, column);
      spec.checkOneRule();
      if (!rule.has("from")) {
        spec.conversion(rule.requireText("from"));
      }
      for (String from : rule.texts("from")) {
        conversions.add(spec.conversion(TypeName.canonical(from)));
      }
    }
    return conversions;
  }

  static void write(Conversion conversion, SpecOutput output) {
    output.put("from", TypeName.brief(conversion.from()));
    if (conversion.keptAs() != null) {
      output.put(NamedRule.REFILL.key(), conversion.keptAs());
      return;
    }
    output.put("using", conversion.using());
    if (!conversion.loses().isEmpty()) {
      output.put("loses", conversion.loses());
    }
    if (conversion.refused().policy() != OnError.STOP) {
      output.put("on_error", SpecBody.word(conversion.refused().policy()));
    }
    if (!conversion.refused().instead().equals("NULL")) {
      output.put("instead", conversion.refused().instead());
    }
  }

  private void checkOneRule() {
    List<String> given =
        Arrays.stream(NamedRule.values()).map(NamedRule::key).filter(rule::has).toList();
    int rules = given.size() + (rule.has("using") ? 1 : 0);
    if (rules == 0) {
      rule.error("using", "missing-key", "a conversion needs one of " + ALL_RULES, null);
    } else if (rules > 1) {
      String last = given.get(given.size() - 1);
      rule.error(last, "wrong-value", "a conversion has one of " + ALL_RULES + ", not two", null);
    }
  }

  private Conversion conversion(String from) {
    OldValue old = OldValue.of(column, from, type);
    String using = rule.has("using") ? expression() : "";
    String loses = Objects.requireNonNullElse(rule.text("loses"), "");
    String ofNull = rule.text("null");
    String keptAs = null;
    for (NamedRule named : NamedRule.values()) {
      if (rule.has(named.key())) {
        Map<String, String> options = options(named);
        using = checked(named, old).sql(old, options);
        loses = loses.isEmpty() ? named.loses(old, options) : loses;
        ofNull = ofNull == null && !named.keepsNull() ? "NULL" : ofNull;
        keptAs = named == NamedRule.REFILL ? keptAs(options) : keptAs;
      }
    }
    String whose = "the column's rule for " + from;
    return new Conversion(from, exceptions(using, ofNull, old), whose, loses, refused(), keptAs);
  }

  private String keptAs(Map<String, String> options) {
    return options.getOrDefault(NamedRule.KEEP_AS, column + "_old");
  }

  private Map<String, String> options(NamedRule named) {
    if (named == NamedRule.MAP) {
      return values();
    }
    List<RuleOption> known = named.options();
    SpecBody body =
        known.isEmpty() ? rule.body(named.key()) : rule.body(named.key(), known.get(0).name());
    Map<String, String> options = new LinkedHashMap<>();
    for (RuleOption option : known) {
      String value = body == null ? null : body.text(option.name());
      if (body != null && value != null) {
        options.put(option.name(), value);
        check(body, option, value);
      }
    }
    return options;
  }

  /** What each value becomes, as SQL. */
  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    SpecBody map = rule.body(NamedRule.MAP.key());
    for (String value : map == null ? List.<String>of() : map.keys()) {
      String other = map == null ? null : map.text(value);
      values.put(value, other == null ? "NULL" : new SqlWriter().literal(other).done().text());
    }
    return values;
  }

  private static void check(SpecBody body, RuleOption option, String value) {
    if (!option.values().isEmpty() && !option.values().contains(value)) {
      String choices = String.join(", ", new TreeSet<>(option.values()));
      body.error(
          option.name(),
          "wrong-value",
          option.name() + " is one of " + choices + ", not " + value,
          null);
    }
  }

  private Conversion.Refused refused() {
    // YAML takes null without quotes for nothing.
    OnError unsaid = rule.keys().contains("on_error") ? OnError.NULL : OnError.STOP;
    return new Conversion.Refused(
        rule.choice("on_error", unsaid), Objects.requireNonNullElse(rule.text("instead"), "NULL"));
  }

  private String expression() {
    String expression = rule.requireText("using");
    if (SqlFragment.of(expression).hasKeyword("select")) {
      rule.error(
          "using",
          "wrong-value",
          "PostgreSQL takes no subquery in a conversion",
          "put the query into a function that takes the columns it needs, and call that");
    }
    return expression;
  }

  private NamedRule checked(NamedRule named, OldValue old) {
    boolean known = TypeName.isBuiltIn(old.from()) && TypeName.isBuiltIn(old.to());
    if (known && !named.fits(old)) {
      rule.error(
          named.key(),
          "wrong-value",
          "%s makes no %s of %s".formatted(named.key(), old.to(), old.from()),
          "using: takes any SQL expression over the columns of the row");
    }
    return named;
  }

  private String exceptions(String expression, @Nullable String ofNull, OldValue old) {
    StringBuilder cases = new StringBuilder();
    if (ofNull != null) {
      cases.append(" WHEN ").append(old.name()).append(" IS NULL THEN ").append(old.cast(ofNull));
    }
    String ofEmpty = rule.text("empty");
    if (ofEmpty != null) {
      cases.append(" WHEN ").append(old.name()).append("::text = '' THEN ");
      cases.append(old.cast(ofEmpty));
    }
    return cases.isEmpty() ? expression : "CASE" + cases + " ELSE " + expression + " END";
  }
}
