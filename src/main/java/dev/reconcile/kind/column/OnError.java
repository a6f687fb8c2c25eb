package dev.reconcile.kind.column;

/** What is done about rows whose values cannot be converted. */
public enum OnError {
  /** The change is held back as long as there are any. */
  STOP,
  /** They get NULL, or what the rule says that NULL becomes. */
  NULL,
  /** The same, and their keys, values and the reason are kept in {@code reconcile.quarantine}. */
  QUARANTINE
}
