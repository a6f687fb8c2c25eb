package dev.reconcile.lint;

import dev.reconcile.diagnostic.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the project says about lints.
 *
 * @param severities how much findings matter, by code
 */
public record LintPolicy(Map<String, Severity> severities) {

  /** Of a project that says nothing. */
  public static final LintPolicy DEFAULTS = new LintPolicy(Map.of());

  /** Takes a sorted copy. */
  public LintPolicy {
    severities = Collections.unmodifiableMap(new TreeMap<>(severities));
  }

  /** How much findings of a lint matter. */
  public Severity of(Lint<?> lint) {
    return severities.getOrDefault(lint.code(), lint.byDefault());
  }
}
