package dev.reconcile.kind.column;

import dev.reconcile.kind.TypeShape;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the reasonable meanings of a change of type.
 *
 * @param yaml the rule that says so
 * @param using what it does, as SQL
 */
record Choice(String yaml, String using) {

  /** The meanings that a change can have for which PostgreSQL has no cast, or too bold a one. */
  static List<Choice> of(OldValue old) {
    List<Choice> choices = new ArrayList<>();
    if (!old.otherDimension().isEmpty()) {
      choices.add(choice(NamedRule.REFILL, old, Map.of()));
      choices.add(new Choice(yaml(old, "using: \"NULL\""), "NULL"));
    } else if (EpochRule.fits(old) && !OldValue.isText(old.from())) {
      choices.add(choice(NamedRule.EPOCH, old, Map.of("unit", "seconds")));
      choices.add(choice(NamedRule.EPOCH, old, Map.of("unit", "milliseconds")));
    } else if (OldValue.isArray(old.from()) || OldValue.isArray(old.to())) {
      choices.addAll(ofArrays(old));
    } else if (OldValue.isJson(old.from()) || OldValue.isJson(old.to())) {
      choices.add(choice(NamedRule.JSON, old, Map.of()));
    } else {
      choices.add(choice(NamedRule.CAST, old, Map.of("via", "text")));
    }
    return choices;
  }

  private static List<Choice> ofArrays(OldValue old) {
    List<Choice> choices = new ArrayList<>();
    boolean text = OldValue.isText(old.from()) || OldValue.isText(old.to());
    boolean json = OldValue.isJson(old.from()) || OldValue.isJson(old.to());
    if (OldValue.isArray(old.from())) {
      if (!json) {
        choices.add(choice(NamedRule.FIRST, old, Map.of()));
      }
      if (text) {
        choices.add(choice(NamedRule.JOIN, old, Map.of("delimiter", ",")));
      }
    } else {
      if (!json) {
        choices.add(choice(NamedRule.WRAP, old, Map.of()));
      }
      if (text) {
        Map<String, String> usual = Map.of("delimiter", ",", "drop_empty", "true", "trim", "true");
        choices.add(choice(NamedRule.SPLIT, old, usual));
        choices.add(choice(NamedRule.PARSE, old, Map.of()));
      }
    }
    if (text || json) {
      choices.add(choice(NamedRule.JSON, old, Map.of()));
    }
    return choices;
  }

  private static Choice choice(NamedRule rule, OldValue old, Map<String, String> options) {
    List<String> said = new ArrayList<>();
    new TreeMap<>(options)
        .forEach((name, value) -> said.add(name + ": " + (value.equals(",") ? "\",\"" : value)));
    String expression = rule.sql(old, options);
    String keepingNull =
        rule.keepsNull()
            ? expression
            : "CASE WHEN " + old.name() + " IS NOT NULL THEN " + expression + " END";
    return new Choice(yaml(old, rule.key() + ": {" + String.join(", ", said) + "}"), keepingNull);
  }

  private static String yaml(OldValue old, String rule) {
    String from = TypeName.brief(TypeShape.of(old.from()).base());
    String type = OldValue.isArray(old.from()) ? "\"" + from + "[]\"" : from;
    return "convert: [{from: " + type + ", " + rule + "}]";
  }
}
