package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which tables a table has its columns and checks from. */
public interface Parentage {

  /** The parents, in order. */
  List<ObjectId> parents();

  /** Whether the table is a partition of its only parent. */
  boolean isPartition();

  /** The parentage of a table, if it has any. */
  static Optional<Parentage> of(ObjectId table, Schema schema) {
    return schema
        .find(table.attached(KindName.INHERITANCE))
        .filter(Parentage.class::isInstance)
        .map(Parentage.class::cast);
  }

  /** The tables that have a table for a parent. */
  static List<ObjectId> childrenOf(ObjectId table, Schema schema) {
    return schema.ids().stream()
        .filter(id -> id.kind() == KindName.INHERITANCE)
        .map(ObjectId::requireParent)
        .filter(child -> parentsOf(child, schema).contains(table))
        .toList();
  }

  /** Whether a table that is there gets a parent that it did not have. */
  static boolean joins(ObjectId table, Schema live, Schema desired) {
    List<ObjectId> before = parentsOf(table, live);
    return live.contains(table)
        && parentsOf(table, desired).stream().anyMatch(parent -> !before.contains(parent));
  }

  /** The children of a table, and theirs. */
  static List<ObjectId> descendantsOf(ObjectId table, Schema schema) {
    return childrenOf(table, schema).stream()
        .flatMap(child -> Stream.concat(Stream.of(child), descendantsOf(child, schema).stream()))
        .distinct()
        .toList();
  }

  /** The parents of a table in a schema. */
  static List<ObjectId> parentsOf(ObjectId table, Schema schema) {
    return of(table, schema).map(Parentage::parents).orElse(List.of());
  }
}
