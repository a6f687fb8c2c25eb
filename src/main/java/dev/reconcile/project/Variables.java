package dev.reconcile.project;

import dev.reconcile.diagnostic.ReconcileException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${NAME}} and {@code ${NAME:-default}} by variables of the environment. */
public final class Variables {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

  private final Map<String, String> environment;

  /** Variables of the given environment. */
  public Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The text with every reference replaced.
   *
   * @throws ReconcileException when a variable is not set and has no default
   */
  public String replace(String text) {
    return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
  }

  private String value(java.util.regex.MatchResult reference) {
    String value = environment.get(reference.group(1));
    if (value != null && !value.isEmpty()) {
      return value;
    }
    if (reference.group(2) != null) {
      return reference.group(2);
    }
    throw ReconcileException.of(
        "unset-variable",
        "the environment variable " + reference.group(1) + " is not set",
        "set it, or write ${" + reference.group(1) + ":-default} in reconcile.yaml");
  }
}
