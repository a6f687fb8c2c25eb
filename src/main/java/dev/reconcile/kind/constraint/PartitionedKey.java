package dev.reconcile.kind.constraint;

import dev.reconcile.kind.PartitionedTable;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import java.util.List;

/**
 * The key of a partitioned table. PostgreSQL takes no index for it that is there, but the equal
 * keys of its partitions (PostgreSQL documentation, ALTER TABLE ... ATTACH PARTITION), and those
 * take indexes that were built beside traffic.
 */
record PartitionedKey(Constraint whole, PlanContext context) {

  private PartitionedTable table() {
    return new PartitionedTable(whole.id().requireParent(), context);
  }

  boolean isPartitioned() {
    return table().isPartitioned();
  }

  /** Whether all partitions are known, stay, and can have keys. */
  boolean isBuiltInParts() {
    return whole.part() == null && !whole.index().only() && table().keepsPartitions();
  }

  /** The keys of the partitions that have rows. */
  List<Constraint> leaves() {
    return table().leaves().stream().map(leaf -> whole.as(nameOn(leaf))).toList();
  }

  /** The described name, or that which PostgreSQL would choose. */
  private ObjectId nameOn(ObjectId leaf) {
    return context.desired().children(leaf).stream()
        .filter(this::isPart)
        .findFirst()
        .orElseGet(() -> leaf.child(KindName.CONSTRAINT, usualName(leaf)));
  }

  private boolean isPart(ObjectId id) {
    return context.desired().find(id).orElse(null) instanceof Constraint key
        && key.part() != null
        && key.part().whole().equals(whole.id());
  }

  private String usualName(ObjectId leaf) {
    return whole.sort() == Constraint.Sort.PRIMARY_KEY
        ? ImplicitName.of(leaf.name(), "", "_pkey")
        : ImplicitName.of(leaf.name(), String.join("_", whole.columns()), "_key");
  }
}
