package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed behind the tool's back, apart from what is described and not yet applied.
 *
 * @param drifted live differs from what was last applied, and from what is described
 * @param agreed live differs from what was last applied, but is what is described by now
 * @param pending desired differs from what was last applied
 */
public record Drift(List<Item> drifted, List<Item> agreed, List<Change> pending) {

  /**
   * One object.
   *
   * @param object its name
   * @param what happened to it
   * @param change what would make it what is described; null when there is nothing to do
   * @param description whether that changed, too
   */
  public record Item(String object, String what, @Nullable Change change, Description description) {

    /** Whether it is to be applied anew, too. */
    public boolean alsoPending() {
      return description == Description.MOVED_ON;
    }
  }

  /** What became of the description of what drifted. */
  public enum Description {
    /** It is as it was applied. */
    AS_APPLIED,
    /** It says something else than was applied, and than what is live. */
    MOVED_ON,
    /** It says what is live by now. */
    AGREES
  }
}
