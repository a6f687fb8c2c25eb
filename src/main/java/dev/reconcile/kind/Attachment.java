package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    Optional<SchemaObject> released = released(holder);
    if (released.isPresent()) {
      return released;
    }
    return joins(holder) ? asPart(holder) : Optional.of(object);
  }

  private boolean joins(PartitionedPart.Holder holder) {
    ObjectId table = holder.id().requireParent();
    boolean was = partitioned(table, live).isPresent();
    return holder.part() == null
        && partitioned(table, desired).isPresent()
        && isLikeWhole(holder, table, was);
  }

  /** What becomes a part that nobody describes, by the names that such parts have. */
  Map<ObjectId, ObjectId> takingUsualNames() {
    Map<ObjectId, ObjectId> names = new TreeMap<>();
    Set<ObjectId> taken = new TreeSet<>();
    for (SchemaObject object : live.objects()) {
      if (object instanceof PartitionedPart.Holder holder && !desired.contains(object.id())) {
        holder
            .usualId()
            .filter(usual -> !live.contains(usual) && !desired.contains(usual))
            .filter(usual -> !Interim.isSuccessor(object.id()) && joins(holder))
            .filter(taken::add)
            .ifPresent(usual -> names.put(object.id(), usual));
      }
    }
    return names;
  }

  /**
   * What a part is once its table has left the whole's: that table's own, or part of what a table
   * has for its own that left with it.
   */
  Optional<SchemaObject> released(PartitionedPart.Holder holder) {
    PartitionedPart part = holder.part();
    ObjectId table = holder.id().requireParent();
    Optional<ObjectId> leaving = Optional.of(table);
    while (leaving.isPresent() && !leaves(leaving.get())) {
      leaving = partitioned(leaving.get(), live);
    }
    if (part == null || leaving.isEmpty()) {
      return Optional.empty();
    }
    return leaving.get().equals(table)
        ? live.find(part.whole()).map(holder::detached)
        : shown(part.whole(), leaving.get())
            .map(above -> holder.ofWhole(new PartitionedPart(above.id(), part.isNamed())));
  }

  private boolean leaves(ObjectId table) {
    return partitioned(table, live).isPresent()
        && partitioned(table, desired).isEmpty()
        && desired.contains(table);
  }

  /** One that is described as the table's own is left to be that. */
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
          .filter(whole -> shown(whole, table).isEmpty())
          .flatMap(whole -> live.find(whole).stream())
          .filter(PartitionedPart.Holder.class::isInstance)
          .flatMap(part -> ((PartitionedPart.Holder) part).leftTo(table).stream())
          .filter(part -> !live.contains(part.id()))
          .forEach(left::add);
      parent = partitioned(parent.get(), live);
    }
  }

  /** The part that a table has of a whole, if it has a row of its own to show. */
  private Optional<PartitionedPart.Holder> shown(ObjectId whole, ObjectId table) {
    return live.children(table).stream()
        .flatMap(id -> live.find(id).stream())
        .filter(PartitionedPart.Holder.class::isInstance)
        .map(PartitionedPart.Holder.class::cast)
        .filter(holder -> holder.part() != null && holder.part().whole().equals(whole))
        .findFirst();
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
