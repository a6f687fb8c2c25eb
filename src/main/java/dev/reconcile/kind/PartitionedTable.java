package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import java.util.List;

/** A live table whose rows may be spread over partitions. */
public record PartitionedTable(ObjectId id, PlanContext context) {

  /** Whether they are. */
  public boolean isPartitioned() {
    return isPartitioned(id);
  }

  private boolean isPartitioned(ObjectId table) {
    return context.live().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner
        && owner.isPartitioned();
  }

  /** Whether all partitions are known, stay, and can have keys and constraints of their own. */
  public boolean keepsPartitions() {
    List<ObjectId> partitions = Parentage.descendantsOf(id, context.live());
    return isPartitioned()
        && context.desired().find(id).orElse(null) instanceof UnmanagedPartitions.Owner owner
        && !owner.leavesPartitionsAlone()
        && partitions.equals(Parentage.descendantsOf(id, context.desired()))
        && partitions.stream().allMatch(partition -> partition.kind() == KindName.TABLE);
  }

  /** The partitions that have rows. */
  public List<ObjectId> leaves() {
    return Parentage.descendantsOf(id, context.live()).stream()
        .filter(partition -> !isPartitioned(partition))
        .toList();
  }
}
