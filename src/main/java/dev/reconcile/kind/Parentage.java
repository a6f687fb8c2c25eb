package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Whether a part that a table has on its own merges with one that a parent gets. */
  static boolean merges(ObjectId part, Schema live, Schema desired) {
    ObjectId table = part.parent();
    if (table == null || !live.contains(part) || joins(table, live, desired)) {
      return false;
    }
    List<ObjectId> theirs =
        parentsOf(table, desired).stream()
            .filter(live::contains)
            .map(parent -> parent.child(part.kind(), part.name()))
            .toList();
    return theirs.stream().anyMatch(desired::contains) && theirs.stream().noneMatch(live::contains);
  }

  /** The children of a table, and theirs. */
  static List<ObjectId> descendantsOf(ObjectId table, Schema schema) {
    return childrenOf(table, schema).stream()
        .flatMap(child -> Stream.concat(Stream.of(child), descendantsOf(child, schema).stream()))
        .distinct()
        .toList();
  }

  /** The parents of a table, and theirs. */
  static List<ObjectId> ancestorsOf(ObjectId table, Schema schema) {
    Set<ObjectId> ancestors = new LinkedHashSet<>(parentsOf(table, schema));
    Deque<ObjectId> unexamined = new ArrayDeque<>(ancestors);
    while (!unexamined.isEmpty()) {
      parentsOf(unexamined.poll(), schema).stream().filter(ancestors::add).forEach(unexamined::add);
    }
    return List.copyOf(ancestors);
  }

  /** The parents of a table in a schema. */
  static List<ObjectId> parentsOf(ObjectId table, Schema schema) {
    return of(table, schema).map(Parentage::parents).orElse(List.of());
  }
}
