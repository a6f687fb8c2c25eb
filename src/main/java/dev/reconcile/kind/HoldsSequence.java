package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column that may have a sequence of its own, which is no object apart: that of an identity. */
public interface HoldsSequence {

  /** The sequence; null when the column has none of its own. */
  @Nullable ObjectId heldSequence();

  /** The sequence that a live column has of its own. */
  static Optional<ObjectId> of(@Nullable ObjectId column, PlanContext context) {
    return Optional.ofNullable(column)
        .flatMap(id -> context.live().find(id))
        .map(found -> found instanceof HoldsSequence holder ? holder.heldSequence() : null);
  }
}
