package dev.reconcile.cli;

/** Exit codes, on which scripts depend. */
final class ExitCode {

  /** All is done, or there is nothing to do. */
  static final int OK = 0;

  /** It failed. */
  static final int FAILURE = 1;

  /** There are changes, or there is drift. */
  static final int DIFFERS = 2;

  /** Something is held back, or the plan is stale. */
  static final int HELD_BACK = 3;

  /** The command line makes no sense (EX_USAGE of sysexits.h). */
  static final int USAGE = 64;

  private ExitCode() {}
}
