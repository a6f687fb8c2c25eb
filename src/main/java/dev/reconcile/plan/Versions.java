package dev.reconcile.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object before a change and after it.
 *
 * @param way how the one becomes the other
 * @param live null when it is created
 * @param desired null when it is dropped
 * @param <T> the kind's record
 */
public record Versions<T>(Way way, @Nullable T live, @Nullable T desired) {

  /** How one form becomes the other. */
  public enum Way {
    /** There was nothing before. */
    CREATED,
    /** There is nothing afterwards. */
    DROPPED,
    /** It is altered in place. */
    ALTERED,
    /** It is dropped and created again. */
    REBUILT,
    /** It gets another name. */
    RENAMED
  }

  /** The form that is there in any case: the desired one, or what is dropped. */
  public T either() {
    return desired != null ? desired : Objects.requireNonNull(live);
  }
}
