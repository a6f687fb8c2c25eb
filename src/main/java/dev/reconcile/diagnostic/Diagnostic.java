package dev.reconcile.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth knowing.
 *
 * @param severity how much it matters
 * @param code a stable name, as in {@code unknown-key}
 * @param place where in the files; null when it is not about a file
 * @param message what is wrong and why, one sentence
 * @param hint what to do about it; null when the message says it
 */
public record Diagnostic(
    Severity severity,
    String code,
    @Nullable SourceLocation place,
    String message,
    @Nullable String hint) {

  /** An error. */
  public Diagnostic(
      String code, @Nullable SourceLocation place, String message, @Nullable String hint) {
    this(Severity.ERROR, code, place, message, hint);
  }

  /** Who quotes a whole file in an error helps nobody. */
  private static final int LONGEST_MESSAGE = 4_000;

  /** A diagnostic about a place in a file. */
  public static Diagnostic at(SourceLocation place, String code, String message) {
    return new Diagnostic(code, place, message, null);
  }

  /** A diagnostic about the surroundings: a server, a role, an option. */
  public static Diagnostic of(String code, String message, String hint) {
    return new Diagnostic(code, null, message, hint);
  }

  /** The same with a hint. */
  public Diagnostic withHint(@Nullable String text) {
    return new Diagnostic(severity, code, place, message, text);
  }

  @Override
  public String toString() {
    String where = place == null ? "" : place + ": ";
    String advice = hint == null || hint.isEmpty() ? "" : "\n  hint: " + hint;
    return where + shortened(message) + " [" + code + "]" + advice;
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + " ...";
  }
}
