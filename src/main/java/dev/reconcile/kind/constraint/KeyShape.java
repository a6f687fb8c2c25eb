package dev.reconcile.kind.constraint;

import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.IndexShape.Role;
import java.util.Optional;

/** What the index behind a key holds. */
final class KeyShape {

  private KeyShape() {}

  /** Empty for checks, exclusions, what must not overlap, and parts of what is said elsewhere. */
  static Optional<IndexShape> of(Constraint constraint) {
    return switch (constraint.sort()) {
      case PRIMARY_KEY -> of(constraint, Role.PRIMARY_KEY);
      case UNIQUE -> of(constraint, Role.UNIQUE_KEY);
      case CHECK, EXCLUSION -> Optional.empty();
    };
  }

  private static Optional<IndexShape> of(Constraint key, Role role) {
    return key.part() != null || key.withoutOverlaps()
        ? Optional.empty()
        : Optional.of(
            new IndexShape(
                role,
                IndexShape.BTREE,
                key.columns().stream().map(IndexShape.Key::ofColumn).toList(),
                key.include(),
                null,
                key.index().with(),
                key.nullsNotDistinct(),
                key.deferral()));
  }
}
