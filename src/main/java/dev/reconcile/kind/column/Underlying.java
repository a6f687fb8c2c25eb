package dev.reconcile.kind.column;

import dev.reconcile.kind.DerivedType;
import dev.reconcile.kind.NamedType;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.Optional;

/**
 * What lies below a type when all domains are taken off.
 *
 * @param type the type itself, when it is no domain
 * @param refuses whether one of the domains refuses some of its values
 */
record Underlying(String type, boolean refuses) {

  /** What lies below a type of the given schema. */
  static Underlying of(String type, Schema schema) {
    Optional<SchemaObject> domain =
        type.endsWith("]")
            ? Optional.empty()
            : schema.objects().stream()
                .filter(object -> object.id().kind() == KindName.DOMAIN)
                .filter(object -> NamedType.isIn(type, object.id()))
                .filter(object -> !isOverItself(object, type))
                .findFirst();
    return domain
        .filter(DerivedType.class::isInstance)
        .map(found -> below(found, (DerivedType) found, schema))
        .orElse(new Underlying(type, false));
  }

  /** A domain can have the name of the built-in type below it. */
  private static boolean isOverItself(SchemaObject domain, String type) {
    return domain instanceof DerivedType derived && derived.type().equals(type);
  }

  private static Underlying below(SchemaObject domain, DerivedType derived, Schema schema) {
    boolean checks =
        schema.children(domain.id()).stream()
            .anyMatch(child -> child.kind() == KindName.DOMAIN_CONSTRAINT);
    Underlying further = of(derived.type(), schema);
    return new Underlying(further.type, checks || derived.notNull() || further.refuses);
  }
}
