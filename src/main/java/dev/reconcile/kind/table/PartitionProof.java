package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A check that says of a large table's rows what PostgreSQL has to know to attach a partition, so
 * that it reads none of them while others wait (PostgreSQL documentation, ALTER TABLE ... ATTACH
 * PARTITION). It is validated ahead, beside traffic, and dropped afterwards.
 *
 * @param table whose rows it is about
 * @param joining the table that becomes a partition
 */
record PartitionProof(ObjectId table, ObjectId joining, String condition, PlanContext context) {

  /** That all rows of the table belong into the partition that it becomes, or was. */
  static Optional<PartitionProof> ofMember(Parents link, PlanContext context) {
    return link.child().kind() == KindName.TABLE
            && context.preparing(link.child())
            && !Replacement.isReplaced(link.child(), context)
        ? belonging(link, context)
            .filter(condition -> isAboutLiveColumns(condition, link.child(), context))
            .map(condition -> new PartitionProof(link.child(), link.child(), condition, context))
        : Optional.empty();
  }

  /** That no row of the default partition belongs into one that comes. */
  static Optional<PartitionProof> ofDefault(
      ObjectId defaultPartition, Parents coming, PlanContext context) {
    return context.preparing(defaultPartition)
        ? provable(coming, context)
            .map(condition -> "NOT (" + condition + ")")
            .map(
                condition ->
                    new PartitionProof(defaultPartition, coming.child(), condition, context))
        : Optional.empty();
  }

  /** A partition of a partition has the rows that belong into both. */
  private static Optional<String> belonging(Parents link, PlanContext context) {
    Optional<String> own = provable(link, context);
    ObjectId above = link.parents().get(0).attached(KindName.INHERITANCE);
    return context.desired().find(above).orElse(null) instanceof Parents outer
            && outer.isPartition()
        ? own.flatMap(
            inner -> belonging(outer, context).map(o -> "(" + o + ") AND (" + inner + ")"))
        : own;
  }

  private static Optional<String> provable(Parents link, PlanContext context) {
    return link.values() != null
            && context.desired().find(link.parents().get(0)).orElse(null) instanceof Table parent
            && parent.partitionBy() != null
        ? PartitionRows.provable(parent.partitionBy(), link.values())
        : Optional.empty();
  }

  /** The columns that it names are there as they will be. */
  private static boolean isAboutLiveColumns(String condition, ObjectId table, PlanContext context) {
    List<ObjectId> columns =
        SqlFragment.of(condition).words().stream()
            .map(word -> table.child(KindName.COLUMN, word))
            .filter(context.desired()::contains)
            .toList();
    return !columns.isEmpty()
        && columns.stream()
            .allMatch(
                id ->
                    context.live().find(id).orElse(null) instanceof RowColumn before
                        && context.desired().find(id).orElse(null) instanceof RowColumn after
                        && before.type().equals(after.type()));
  }

  /** The statements that prove it. What an interrupted run left may say something else. */
  List<Operation> prove() {
    List<Operation> operations = new ArrayList<>();
    if (isLeft()) {
      operations.add(discard());
    }
    Sql add =
        alterTable("ADD CONSTRAINT")
            .keyword("CHECK")
            .parenthesized(condition)
            .keyword("NOT VALID")
            .done();
    operations.add(Operation.of(add, Lock.ACCESS_EXCLUSIVE).on(table));
    operations.add(Operation.validating(alterTable("VALIDATE CONSTRAINT").done()).on(table));
    return operations;
  }

  /** The statement that takes the check away again. */
  Operation discard() {
    Sql drop = alterTable("DROP CONSTRAINT").done();
    return Operation.of(drop, Lock.ACCESS_EXCLUSIVE).on(table);
  }

  /** Whether an interrupted run left the check. */
  boolean isLeft() {
    return context.live().contains(check());
  }

  /** The check. */
  ObjectId check() {
    return table.child(
        KindName.CONSTRAINT, ImplicitName.of(joining.name(), "", "_reconcile_partition"));
  }

  private SqlWriter alterTable(String action) {
    return sql("ALTER TABLE").name(table).keyword(action).identifier(check().name());
  }

  /** The default partition among those of a table. */
  static Optional<Parents> defaultOf(ObjectId table, PlanContext context) {
    return Parentage.childrenOf(table, context.live()).stream()
        .flatMap(child -> context.live().find(child.attached(KindName.INHERITANCE)).stream())
        .map(Parents.class::cast)
        .filter(Parents::isDefault)
        .findFirst();
  }
}
