package dev.reconcile.apply;

/**
 * How far something is that takes long.
 *
 * @param rows that were changed
 * @param blocks of the table that are done
 * @param allBlocks that it has
 * @param seconds that this run has been at it
 */
public record Advance(long rows, long blocks, long allBlocks, long seconds) {

  /** In words: "120,000 rows, 34 % of the blocks, about 2 min left". */
  public String inWords() {
    long percent = allBlocks == 0 ? 100 : 100 * blocks / allBlocks;
    return "%,d rows, %d %% of the blocks%s".formatted(rows, percent, left());
  }

  private String left() {
    if (blocks == 0 || seconds == 0) {
      return "";
    }
    long left = seconds * (allBlocks - blocks) / blocks;
    return left < 120 ? ", about " + left + " s left" : ", about " + left / 60 + " min left";
  }
}
