package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of indexes, keys and foreign keys of tables that are attached to a partitioned table
 * or detached from it: those like the whole's become parts, and parts become the table's own. So do
 * those that a new whole finds on partitions.
 */
final class Attachment {

  private final Schema live;
  private final Schema desired;

  Attachment(Schema live, Schema desired) {
    this.live = live;
    this.desired = desired;
  }

  /** The object afterwards; nothing when it is a part, which goes without saying. */
  Optional<SchemaObject> after(SchemaObject object) {
    if (!(object instanceof PartitionedPart.Holder holder)) {
      return Optional.of(object);
    }
    ObjectId table = object.id().requireParent();
    boolean was = partitioned(table, live).isPresent();
    boolean is = partitioned(table, desired).isPresent();
    PartitionedPart part = holder.part();
    if (was && !is && part != null && desired.contains(table)) {
      return Optional.of(live.find(part.whole()).map(holder::detached).orElse(object));
    }
    boolean joins = is && part == null && isLikeWhole(holder, table, was);
    return joins ? asPart(holder) : Optional.of(object);
  }

  /** It keeps its name; one that is described as the table's own is left to be that. */
  private Optional<SchemaObject> asPart(PartitionedPart.Holder holder) {
    Optional<SchemaObject> described = desired.find(holder.id());
    boolean own = described.filter(o -> ((PartitionedPart.Holder) o).part() == null).isPresent();
    return own ? Optional.of(holder) : described;
  }

  /** What tables that are detached keep of their partitioned table. */
  List<SchemaObject> leftBehind() {
    List<SchemaObject> left = new ArrayList<>();
    for (ObjectId id : live.ids()) {
      if (id.kind() == KindName.INHERITANCE) {
        ObjectId table = id.requireParent();
        if (desired.contains(table) && partitioned(table, desired).isEmpty()) {
          leaveTo(table, left);
        }
      }
    }
    return left;
  }

  private void leaveTo(ObjectId table, List<SchemaObject> left) {
    Optional<ObjectId> parent = partitioned(table, live);
    while (parent.isPresent()) {
      live.children(parent.get()).stream()
          .filter(whole -> !isShown(whole, table))
          .flatMap(whole -> live.find(whole).stream())
          .filter(PartitionedPart.Holder.class::isInstance)
          .flatMap(part -> ((PartitionedPart.Holder) part).leftTo(table).stream())
          .filter(part -> !live.contains(part.id()))
          .forEach(left::add);
      parent = partitioned(parent.get(), live);
    }
  }

  private boolean isShown(ObjectId whole, ObjectId table) {
    return live.children(table).stream()
        .flatMap(id -> live.find(id).stream())
        .anyMatch(
            object ->
                object instanceof PartitionedPart.Holder holder
                    && holder.part() != null
                    && holder.part().whole().equals(whole));
  }

  /** Whether the whole is made, or the table attached, when it finds this in its place. */
  private boolean isLikeWhole(PartitionedPart.Holder holder, ObjectId table, boolean wasAttached) {
    Optional<ObjectId> parent = partitioned(table, desired);
    while (parent.isPresent()) {
      boolean found =
          desired.children(parent.get()).stream()
              .filter(id -> desired.find(id).filter(holder::becomesPartOf).isPresent())
              .anyMatch(id -> !wasAttached || (!isAlone(id, desired) && isMade(id, holder)));
      if (found) {
        return true;
      }
      parent = partitioned(parent.get(), desired);
    }
    return false;
  }

  /** Whether a whole is new, or made once more with all of its parts. */
  private boolean isMade(ObjectId whole, PartitionedPart.Holder part) {
    return isAlone(whole, live) || live.find(whole).filter(part::becomesPartOf).isEmpty();
  }

  private static boolean isAlone(ObjectId whole, Schema schema) {
    return schema.find(whole).orElse(null) instanceof PartitionedPart.Holder holder
        && holder.isMadeAlone();
  }

  /** The partitioned table that a table is a partition of. */
  private static Optional<ObjectId> partitioned(ObjectId table, Schema schema) {
    return Parentage.of(table, schema)
        .filter(Parentage::isPartition)
        .map(parentage -> parentage.parents().get(0));
  }
}
