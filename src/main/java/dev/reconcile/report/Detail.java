package dev.reconcile.report;

/** How much of a plan is shown to people. The three counts always are. */
public enum Detail {
  /** All of it. */
  EVERYTHING,
  /** All but the list of what no YAML describes. */
  WITHOUT_UNMANAGED
}
