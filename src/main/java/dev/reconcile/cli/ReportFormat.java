package dev.reconcile.cli;

/** How something is written that is no plan. */
enum ReportFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON
}
