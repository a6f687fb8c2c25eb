package dev.reconcile.apply;

import org.jspecify.annotations.Nullable;

/**
 * What a run is for.
 *
 * @param words {@code apply}, {@code rollback of run 7}
 * @param continues digest of the saved plan whose rest it does; null for a plan of its own
 */
public record Purpose(String words, @Nullable String continues) {

  /** With a plan of its own. */
  public static Purpose of(String words) {
    return new Purpose(words, null);
  }
}
