package dev.reconcile.plan;

import dev.reconcile.model.TableSize;
import java.util.Locale;
import java.util.Optional;

/**
 * About how long a statement takes once it has its locks. Nobody knows the server's disks, so it
 * tells what it is reckoned from.
 *
 * @param seconds at least one
 * @param basis how much of what at which rate
 */
public record Estimate(long seconds, String basis) {

  /** Rows a second, as measured on one core with everything in memory. */
  private enum Work {
    REWRITE(Effect.REWRITES_TABLE, "written anew", 500_000),
    COPY(Effect.MOVES_ROWS, "copied", 500_000),
    GRAPH(Effect.BUILDS_GRAPH, "put into a graph", 500),
    BUILD(Effect.BUILDS_INDEX, "sorted into an index", 300_000),
    SCAN(Effect.SCANS_TABLE, "read", 1_000_000);

    private final Effect effect;
    private final String word;
    private final long rowsPerSecond;

    Work(Effect effect, String word, long rowsPerSecond) {
      this.effect = effect;
      this.word = word;
      this.rowsPerSecond = rowsPerSecond;
    }
  }

  /** The estimate for a statement on a table, if it takes a second or more. */
  public static Optional<Estimate> of(Operation operation, TableSize size) {
    for (Work work : Work.values()) {
      if (operation.effects().contains(work.effect)) {
        long rows = size.rowsOrGuess();
        long seconds = rows / work.rowsPerSecond;
        return seconds == 0
            ? Optional.empty()
            : Optional.of(new Estimate(seconds, basis(rows, work)));
      }
    }
    return Optional.empty();
  }

  private static String basis(long rows, Work work) {
    return String.format(
        Locale.ROOT, "%,d rows %s, %,d a second", rows, work.word, work.rowsPerSecond);
  }

  /** In words: "about 12 s (10,000,000 rows read, 1,000,000 a second)". */
  public String inWords() {
    return "about " + duration() + " (" + basis + ")";
  }

  private String duration() {
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
