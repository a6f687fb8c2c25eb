package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.Set;
import java.util.TreeSet;

/** Partitions that come and go at run time, of tables whose description says so. */
public final class UnmanagedPartitions {

  /** A table that can have partitions. */
  public interface Owner extends SchemaObject {
    /** Whether partitions that are not described are nobody's business. */
    boolean leavesPartitionsAlone();

    /** Whether its rows are spread over partitions. */
    boolean isPartitioned();
  }

  private UnmanagedPartitions() {}

  /** The live partitions, and theirs, that are not described. */
  public static Set<ObjectId> in(Schema live, Schema described) {
    Set<ObjectId> found = new TreeSet<>();
    for (SchemaObject object : described.objects()) {
      if (object instanceof Owner owner && owner.leavesPartitionsAlone()) {
        collect(owner.id(), live, found);
      }
    }
    found.removeIf(described::contains);
    return found;
  }

  private static void collect(ObjectId table, Schema live, Set<ObjectId> found) {
    for (ObjectId child : Parentage.childrenOf(table, live)) {
      if (found.add(child)) {
        collect(child, live, found);
      }
    }
  }
}
