package dev.reconcile.kind.column;

import java.util.Set;

/**
 * An option of a named rule.
 *
 * @param name its key in YAML
 * @param values what it can be; empty for any text
 */
record RuleOption(String name, Set<String> values) {

  static RuleOption text(String name) {
    return new RuleOption(name, Set.of());
  }

  static RuleOption flag(String name) {
    return new RuleOption(name, Set.of("true", "false"));
  }
}
