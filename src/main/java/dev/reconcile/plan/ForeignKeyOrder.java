package dev.reconcile.plan;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When foreign keys come and go: PostgreSQL drops neither the table that one refers to nor any
 * partition of it before, and a partition that is detached keeps a foreign key of its own
 * (PostgreSQL documentation, ALTER TABLE ... DETACH PARTITION).
 */
record ForeignKeyOrder(ActionEdges actions, Dependencies live, Dependencies desired) {

  private static final Set<KindName> KEYS = EnumSet.of(KindName.CONSTRAINT, KindName.INDEX);

  /** Tells what comes after a foreign key that is taken down. */
  void takeDown(int number, ObjectId foreignKey, Edges edges) {
    tables(foreignKey).forEach(table -> beforePartitions(number, table, edges));
    keys(foreignKey)
        .filter(key -> !key.isWithin(foreignKey.whole()::equals))
        .forEach(key -> partitionsBefore(foreignKey.whole(), key, edges));
  }

  private void partitionsBefore(ObjectId table, ObjectId key, Edges edges) {
    for (ObjectId partition : partitions(table)) {
      Integer down = actions.number(Action.Type.TAKE_DOWN, partition);
      if (down != null && !actions.stepsAside(Action.Type.TAKE_DOWN, partition)) {
        before(down, key, edges);
        before(down, key.whole(), edges);
      }
      partitionsBefore(partition, key, edges);
    }
  }

  /**
   * Tells what comes before a foreign key that is put up: of all keys over its columns PostgreSQL
   * takes one (transformFkeyCheckAttrs), which may not be one that goes.
   */
  void putUp(int number, ObjectId foreignKey, Edges edges) {
    if (foreignKey.kind() != KindName.FOREIGN_KEY) {
      return;
    }
    desired.neededBy(foreignKey).stream()
        .filter(key -> KEYS.contains(key.kind()))
        .flatMap(key -> desired.neededBy(key).stream())
        .filter(column -> column.kind() == KindName.COLUMN)
        .flatMap(column -> live.dependentsOf(column).stream())
        .filter(key -> KEYS.contains(key.kind()))
        .map(key -> actions.number(Action.Type.TAKE_DOWN, key))
        .filter(Objects::nonNull)
        .forEach(down -> edges.soft(down, number));
  }

  private void beforePartitions(int number, ObjectId table, Edges edges) {
    for (ObjectId partition : partitions(table)) {
      ObjectId link = partition.attached(KindName.INHERITANCE);
      Integer detached = actions.number(Action.Type.TAKE_DOWN, link);
      if (detached != null) {
        edges.soft(number, detached);
      }
      before(number, partition, edges);
      beforePartitions(number, partition, edges);
    }
  }

  private List<ObjectId> partitions(ObjectId table) {
    return live.dependentsOf(table).stream()
        .filter(link -> link.kind() == KindName.INHERITANCE)
        .map(ObjectId::requireParent)
        .toList();
  }

  private void before(int number, ObjectId table, Edges edges) {
    Integer down = actions.number(Action.Type.TAKE_DOWN, table);
    if (down != null) {
      edges.hard(number, down);
    }
  }

  /** Whether a table that is set aside would keep it, and with it another table that goes. */
  boolean outstays(Action action) {
    ObjectId own = action.object().id().whole();
    return actions.stepsAside(action.type(), own)
        && tables(action.object().id())
            .filter(table -> !table.equals(own))
            .anyMatch(table -> actions.number(Action.Type.TAKE_DOWN, table) != null);
  }

  /** Tells what comes before a table that was set aside is dropped. */
  void discard(int number, ObjectId table, List<Action> all, Edges edges) {
    for (int other = 0; other < all.size(); other++) {
      Action action = all.get(other);
      if (action.type() == Action.Type.TAKE_DOWN
          && tables(action.object().id()).anyMatch(table::equals)) {
        edges.hard(other, number);
      }
    }
  }

  /** The table that a foreign key refers to; none for other objects. */
  private Stream<ObjectId> tables(ObjectId id) {
    return keys(id).map(ObjectId::whole).distinct();
  }

  /** What makes the columns unique that a foreign key refers to; nothing for other objects. */
  private Stream<ObjectId> keys(ObjectId id) {
    return id.kind() == KindName.FOREIGN_KEY
        ? live.neededBy(id).stream().filter(needed -> KEYS.contains(needed.kind()))
        : Stream.empty();
  }
}
