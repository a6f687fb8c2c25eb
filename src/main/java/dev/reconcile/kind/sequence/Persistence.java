package dev.reconcile.kind.sequence;

import dev.reconcile.kind.Logged;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a sequence has given is lost in a crash (15 and later).
 *
 * @param unlogged whether it is
 * @param usual whether it is as PostgreSQL would have it: like the table that owns it, or logged
 */
public record Persistence(boolean unlogged, boolean usual) {

  static final Persistence USUAL = new Persistence(false, true);

  /** What YAML says; null for nothing. */
  static Persistence said(@Nullable Boolean unlogged) {
    return unlogged == null ? USUAL : new Persistence(unlogged, false);
  }

  static boolean same(Persistence live, Persistence desired) {
    return desired.usual ? live.usual : live.unlogged == desired.unlogged;
  }

  /** Whether it is to be unlogged, where its table is known. */
  boolean isUnlogged(@Nullable ObjectId ownedBy, Schema schema) {
    return usual ? ownedBy != null && Logged.isUnlogged(ownedBy.requireParent(), schema) : unlogged;
  }

  @Override
  public String toString() {
    return usual ? "as usual" : String.valueOf(unlogged);
  }
}
