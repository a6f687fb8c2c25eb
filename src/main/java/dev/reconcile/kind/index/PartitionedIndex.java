package dev.reconcile.kind.index;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.UnmanagedPartitions;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the index of a partitioned table part by part: it is invalid until one of each partition
 * is attached, which are built beside traffic.
 */
final class PartitionedIndex {

  private final Index whole;
  private final PlanContext context;
  private final List<Operation> operations = new ArrayList<>();

  private PartitionedIndex(Index whole, PlanContext context) {
    this.whole = whole;
    this.context = context;
  }

  /**
   * The index of a partitioned table, if its parts can be built one by one: all partitions are
   * known, and so is what PostgreSQL would call the parts.
   */
  static Optional<PartitionedIndex> of(Index whole, PlanContext context) {
    ObjectId table = whole.id().requireParent();
    boolean plain =
        whole.columns().stream()
            .allMatch(key -> context.desired().contains(table.child(KindName.COLUMN, key)));
    boolean allKnown =
        context.live().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner
            && owner.isPartitioned()
            && !leavesPartitionsAlone(table, context);
    return plain && allKnown && !whole.only()
        ? Optional.of(new PartitionedIndex(whole, context))
        : Optional.empty();
  }

  private static boolean leavesPartitionsAlone(ObjectId table, PlanContext context) {
    return context.desired().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner
        && owner.leavesPartitionsAlone();
  }

  /** The statements that build the whole and all of its parts. */
  List<Operation> build() {
    build(whole);
    return List.copyOf(operations);
  }

  private void build(Index index) {
    ObjectId table = index.id().requireParent();
    boolean isLeaf =
        !(context.live().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner)
            || !owner.isPartitioned();
    if (isLeaf) {
      operations.add(OnlineIndex.build(index));
      return;
    }
    operations.add(Operation.of(IndexDdl.definition(index, "INDEX", "ONLY"), Lock.SHARE));
    for (ObjectId partition : Parentage.childrenOf(table, context.live())) {
      Index part = whole.as(partOn(partition));
      build(part);
      operations.add(attach(index, part));
    }
  }

  static Operation attach(Index index, Index part) {
    return Operation.of(
        sql("ALTER")
            .object(index.id())
            .keyword("ATTACH PARTITION")
            .qualified(part.id().schemaName(), part.id().name())
            .done(),
        Lock.ACCESS_EXCLUSIVE);
  }

  /** The described part, or the name that PostgreSQL would choose. */
  private ObjectId partOn(ObjectId partition) {
    return context.desired().children(partition).stream()
        .filter(id -> isPart(id))
        .findFirst()
        .orElseGet(() -> partition.child(KindName.INDEX, usualName(partition)));
  }

  private boolean isPart(ObjectId id) {
    return context.desired().find(id).orElse(null) instanceof Index index
        && index.part() != null
        && index.part().whole().equals(whole.id());
  }

  private String usualName(ObjectId partition) {
    List<String> names = new ArrayList<>(whole.columns());
    names.addAll(whole.include());
    return ImplicitName.of(partition.name(), String.join("_", names), "_idx");
  }
}
