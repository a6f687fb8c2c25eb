package dev.reconcile.apply;

/**
 * How far something is that takes long.
 *
 * @param rows that were changed
 * @param blocks of the table that are done in this pass
 * @param allBlocks that it has
 * @param rate how many rows a second it has been of late; 0 when that is not known yet
 * @param secondsLeft about how long it takes yet; -1 when that is not known yet
 */
public record Advance(long rows, long blocks, long allBlocks, long rate, long secondsLeft) {

  /** How much of the pass is done. */
  public long percent() {
    return allBlocks == 0 ? 100 : 100 * blocks / allBlocks;
  }

  /** In words: "120,000 rows, 34 % of the blocks, 61,000 rows a second, about 2 min left". */
  public String inWords() {
    return "%,d rows, %d %% of the blocks%s%s".formatted(rows, percent(), speed(), left());
  }

  /** What a bar does not tell: "120,000 rows, 61,000 rows a second". */
  public String rowsInWords() {
    return "%,d rows%s".formatted(rows, speed());
  }

  private String speed() {
    return rate == 0 ? "" : ", %,d rows a second".formatted(rate);
  }

  private String left() {
    if (secondsLeft < 0) {
      return "";
    }
    return secondsLeft < 120
        ? ", about " + secondsLeft + " s left"
        : ", about " + secondsLeft / 60 + " min left";
  }
}
