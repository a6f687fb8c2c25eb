package dev.reconcile.diff;

import org.jspecify.annotations.Nullable;

/**
 * Who has access where no file says so.
 *
 * @param grants what becomes of privileges that nobody describes
 * @param owner the owner of objects for which none is described; null for whoever owns them
 */
public record Access(Undescribed grants, @Nullable String owner) {

  /** All of it is left to others. */
  public static final Access LEFT_TO_OTHERS = new Access(Undescribed.STAY, null);

  /** What becomes of what nobody describes. */
  public enum Undescribed {
    /** It is left to others. */
    STAY,
    /** It goes; what PostgreSQL gives everyone from the start comes back. */
    GO
  }
}
