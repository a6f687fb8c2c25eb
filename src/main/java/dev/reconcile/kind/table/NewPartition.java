package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Inheritable;
import dev.reconcile.kind.Origin;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new partition of a table that is there. PARTITION OF keeps all others from the table for as
 * long as the transaction takes; a table that was made like it and is attached does not (PostgreSQL
 * documentation, 5.12.2.2).
 */
final class NewPartition {

  private NewPartition() {}

  /**
   * Whether it is made first and attached then: beside traffic, and where it has all its parent's.
   */
  static boolean isAttached(Parents partition, PlanContext context) {
    ObjectId parent = partition.parents().get(0);
    return partition.isPartition()
        && context.online(parent)
        && !Replacement.isReplaced(parent, context)
        && context.desired().children(partition.child()).stream()
            .filter(id -> id.kind() == KindName.COLUMN)
            .flatMap(id -> context.desired().find(id).stream())
            .allMatch(column -> ((Inheritable) column).origin() == Origin.INHERITED);
  }

  /** What is between the parentheses of CREATE TABLE: all that PARTITION OF would take over. */
  static List<Sql> likeParent(Parents partition, List<Sql> own) {
    Sql like =
        sql("LIKE")
            .name(partition.parents().get(0))
            .keyword("INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED")
            .keyword("INCLUDING STORAGE INCLUDING COMPRESSION")
            .done();
    return Stream.concat(Stream.of(like), own.stream()).toList();
  }

  /** The statement that makes it as a partition, with what that locks. */
  static Operation locking(Operation making, Parents parents, PlanContext context) {
    List<ObjectId> locked =
        parents.isPartition()
            ? Stream.concat(
                    parents.parents().stream(), ParentsDdl.defaultBeside(parents, context).stream())
                .filter(context.live()::contains)
                .toList()
            : List.of();
    return making.alsoLocking(locked, Lock.ACCESS_EXCLUSIVE);
  }
}
