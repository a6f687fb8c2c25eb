package dev.reconcile.diagnostic;

import java.util.Locale;

/** How much something that is found matters. */
public enum Severity {
  /** Not at all: it is not even said. */
  OFF,
  /** Worth knowing; many do it on purpose. */
  INFO,
  /** It will most likely do harm. */
  WARN,
  /** The description is wrong. */
  ERROR;

  /** Whether this matters as much as the other one, or more. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** The word in {@code reconcile.yaml} and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word before a message. */
  public String noun() {
    return this == WARN ? "warning" : word();
  }
}
