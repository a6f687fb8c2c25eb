package dev.reconcile.plan;

/**
 * Something that a step could do to data or to users.
 *
 * @param code the stable name, as in {@code drop-column}
 * @param message what could happen, with numbers where there are any
 * @param decision what policy says
 * @param reason why the description allows it; empty when it doesn't, or doesn't say
 */
public record Hazard(String code, String message, Decision decision, String reason) {

  /** What policy says of a hazard. */
  public enum Decision {
    /** It passes. */
    ALLOW,
    /** It passes and is shown. */
    WARN,
    /** It is held back. */
    BLOCK
  }
}
