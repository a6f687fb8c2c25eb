package dev.reconcile.kind.constraint;

import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.IndexShape.Role;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import java.util.ArrayList;
import java.util.List;
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

  /** What PostgreSQL would call a key that it makes as a part. */
  static Optional<ObjectId> usualId(Constraint key) {
    ObjectId table = key.id().requireParent();
    List<String> names = new ArrayList<>(key.columns());
    names.addAll(key.include());
    return switch (key.sort()) {
      case PRIMARY_KEY ->
          Optional.of(table.child(KindName.CONSTRAINT, ImplicitName.of(table.name(), "", "_pkey")));
      case UNIQUE ->
          Optional.of(
              table.child(
                  KindName.CONSTRAINT,
                  ImplicitName.of(table.name(), String.join("_", names), "_key")));
      case CHECK, EXCLUSION -> Optional.empty();
    };
  }
}
