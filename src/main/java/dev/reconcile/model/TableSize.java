package dev.reconcile.model;

import java.util.Locale;

/**
 * The size of a table.
 *
 * @param rows an estimate, from the statistics; {@link #UNKNOWN} when there are none
 * @param bytes with TOAST, without indexes
 */
public record TableSize(long rows, long bytes) {
  /** The number of rows of a table that was never analysed. */
  public static final long UNKNOWN = -1;

  /** The size of a table that holds nothing. */
  public static final TableSize EMPTY = new TableSize(0, 0);

  /** What a row takes where there are no statistics. */
  private static final long USUAL_BYTES = 160;

  /** Whether it has that many rows; where no one has counted them, whether its bytes say so. */
  public boolean hasRows(long atLeast) {
    return rowsOrGuess() >= atLeast;
  }

  /** The rows; where no one has counted them, as many as usually fit into so many bytes. */
  public long rowsOrGuess() {
    return rows == UNKNOWN ? bytes / USUAL_BYTES : rows;
  }

  /** In words: "about 500 rows, 64 kB". */
  public String inWords() {
    String counted = rows == 1 ? "about 1 row" : String.format(Locale.ROOT, "about %,d rows", rows);
    return rows == UNKNOWN ? shown(bytes) : counted + ", " + shown(bytes);
  }

  /** As {@code pg_size_pretty} does: 8192 is 8192 bytes, 16384 is 16 kB. */
  public static String shown(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    long amount = bytes;
    int unit = 0;
    while (amount >= 10_240 && unit < units.length - 1) {
      amount = (amount + 512) / 1024;
      unit++;
    }
    return amount + " " + units[unit];
  }
}
