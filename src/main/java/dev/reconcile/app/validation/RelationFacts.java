package dev.reconcile.app.validation;

import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.kind.column.Column;
import dev.reconcile.kind.constraint.Constraint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.ImplicitName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known of described relations besides their columns. */
final class RelationFacts {

  private final Schema schema;
  private final Predicate<ObjectId> isWhole;
  private final Set<String> names;

  /**
   * Of all that is described.
   *
   * @param isWhole whether no others have a hand in a table
   */
  RelationFacts(Schema schema, Predicate<ObjectId> isWhole) {
    this.schema = schema;
    this.isWhole = isWhole;
    this.names = new HashSet<>();
    for (SchemaObject object : schema.objects()) {
      names.add(object.id().name());
      if (object instanceof Column column) {
        sequence(column).forEach(names::add);
      }
    }
  }

  /** The sequences that columns bring with them are described nowhere else. */
  private static Stream<String> sequence(Column column) {
    Stream<ObjectId> identity = Stream.ofNullable(((HoldsSequence) column).heldSequence());
    boolean isSerial = column.type().contains("serial");
    Stream<String> serial =
        isSerial
            ? Stream.of(
                ImplicitName.of(column.id().requireParent().name(), column.id().name(), "_seq"))
            : Stream.of();
    return Stream.concat(identity.map(ObjectId::name), serial);
  }

  /** Whether an index or anything else has that name. */
  boolean hasAny(String name) {
    return names.contains(name);
  }

  /** The columns of the primary key; none if there is no key, and empty if that is not known. */
  Optional<List<String>> primaryKey(Name relation) {
    String schemaName = relation.schema();
    Optional<ObjectId> table =
        schemaName == null
            ? Optional.empty()
            : Stream.of(KindName.TABLE, KindName.VIEW, KindName.MATERIALIZED_VIEW)
                .map(kind -> ObjectId.in(schemaName, kind, relation.name()))
                .filter(schema::contains)
                .findFirst();
    return table.filter(id -> id.kind() != KindName.TABLE || isWhole.test(id)).map(id -> keyOf(id));
  }

  private List<String> keyOf(ObjectId table) {
    return schema.children(table).stream()
        .flatMap(id -> schema.find(id).stream())
        .filter(Constraint.class::isInstance)
        .map(Constraint.class::cast)
        .filter(constraint -> constraint.sort() == Constraint.Sort.PRIMARY_KEY)
        .findFirst()
        .map(Constraint::columns)
        .orElse(List.of());
  }
}
