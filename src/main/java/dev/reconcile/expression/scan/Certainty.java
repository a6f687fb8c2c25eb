package dev.reconcile.expression.scan;

/** How well a text was understood, hence how far its references are to be trusted. */
public enum Certainty {
  /** The whole text was parsed: columns, aliases and common table expressions are not listed. */
  PARSED,
  /** Only the tokens were looked at: nothing named is missing, but they may be listed, too. */
  SCANNED
}
