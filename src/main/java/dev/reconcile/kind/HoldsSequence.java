package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column that may have a sequence of its own, which is no object apart: that of an identity. */
public interface HoldsSequence {

  /** The sequence; null when the column has none of its own. */
  @Nullable ObjectId heldSequence();

  /**
   * The sequence that the column has once the live one is like this one: a name that PostgreSQL
   * made up stays.
   */
  @Nullable ObjectId heldSequenceAfter(@Nullable HoldsSequence live);

  /**
   * An object by the name that SQL has for it: that of an identity's sequence only its column
   * knows. Empty when the column will have none.
   */
  static Optional<ObjectId> named(ObjectId object, PlanContext context) {
    if (object.kind() != KindName.IDENTITY_SEQUENCE) {
      return Optional.of(object);
    }
    HoldsSequence live = find(object.requireParent(), context.live()).orElse(null);
    return find(object.requireParent(), context.desired())
        .map(holder -> holder.heldSequenceAfter(live));
  }

  private static Optional<HoldsSequence> find(ObjectId column, Schema schema) {
    return schema
        .find(column)
        .filter(HoldsSequence.class::isInstance)
        .map(HoldsSequence.class::cast);
  }

  /** The sequence that a live column has of its own. */
  static Optional<ObjectId> of(@Nullable ObjectId column, PlanContext context) {
    return Optional.ofNullable(column)
        .flatMap(id -> find(id, context.live()))
        .map(HoldsSequence::heldSequence);
  }
}
