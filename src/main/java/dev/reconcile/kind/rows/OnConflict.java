package dev.reconcile.kind.rows;

import java.util.List;

/**
 * What becomes of a row that is there, but differs.
 *
 * @param manner whether it is changed at all
 * @param update the columns that are; empty for all
 * @param merge columns of JSON whose keys are added to those that are there
 */
public record OnConflict(Manner manner, List<String> update, List<String> merge) {

  /** Whether a row that is there is changed. */
  public enum Manner {
    /** It becomes what is described. */
    UPDATE,
    /** It stays as it is. */
    KEEP
  }

  /** Takes copies. */
  public OnConflict {
    update = List.copyOf(update);
    merge = List.copyOf(merge);
  }

  boolean merges(String column) {
    return merge.contains(column);
  }

  /** Whether a column of a row that is there is brought in line with the description. */
  boolean concerns(String column) {
    boolean some = !update.isEmpty() || !merge.isEmpty();
    return manner == Manner.UPDATE && (!some || update.contains(column) || merge.contains(column));
  }
}
