package dev.reconcile.report;

/** Sizes for people. */
final class Bytes {

  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  private Bytes() {}

  /** As {@code pg_size_pretty} does: 8192 is 8 kB. */
  static String shown(long bytes) {
    long amount = bytes;
    int unit = 0;
    while (amount >= 10_240 || (amount >= 1024 && unit == 0 && amount % 1024 == 0)) {
      amount /= 1024;
      unit++;
    }
    return amount + " " + UNITS[Math.min(unit, UNITS.length - 1)];
  }
}
