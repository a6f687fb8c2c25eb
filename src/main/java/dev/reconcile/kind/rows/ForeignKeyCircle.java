package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Deferrable;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.RowOrder;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of tables whose foreign keys go round in a circle: no order will do, so the keys have to be
 * checked at the end. Those that cannot wait are told to until all rows are there.
 */
final class ForeignKeyCircle {

  private final Rows rows;
  private final PlanContext context;

  ForeignKeyCircle(Rows rows, PlanContext context) {
    this.rows = rows;
    this.context = context;
  }

  private boolean isOne() {
    return RowOrder.isInCircle(rows.table(), context.desired());
  }

  /** Has the keys wait. A table with checks under way cannot be altered: its first set does it. */
  List<Operation> begin() {
    if (!isOne()) {
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    if (isFirst()) {
      impatient().forEach(key -> operations.add(timing(key, Deferral.INITIALLY_IMMEDIATE)));
    }
    operations.add(
        RowSteps.operation(Sql.of("SET CONSTRAINTS ALL DEFERRED"))
            .noting("foreign keys go round in a circle, and are checked when all rows are there"));
    return operations;
  }

  /** Checks, and makes the keys what they were. */
  List<Operation> end() {
    List<ObjectId> impatient = isOne() && isFirst() ? impatient() : List.of();
    if (impatient.isEmpty()) {
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(RowSteps.operation(Sql.of("SET CONSTRAINTS ALL IMMEDIATE")));
    impatient.forEach(key -> operations.add(timing(key, Deferral.NOT_DEFERRABLE)));
    return operations;
  }

  private boolean isFirst() {
    return RowOrder.rowsOf(rows.table(), KindName.ROWS, context.desired()).stream()
        .filter(
            set ->
                !(context.live().find(set).orElse(null) instanceof Rows live) || live.isPending())
        .limit(1)
        .anyMatch(rows.id()::equals);
  }

  /** The keys of the table that are checked with each statement. */
  private List<ObjectId> impatient() {
    return context.desired().children(rows.table()).stream()
        .filter(part -> part.kind() == KindName.FOREIGN_KEY)
        .filter(
            part ->
                context.desired().find(part).orElseThrow() instanceof Deferrable key
                    && key.deferral() == Deferral.NOT_DEFERRABLE)
        .toList();
  }

  private Operation timing(ObjectId key, Deferral deferral) {
    Sql alter =
        sql("ALTER TABLE")
            .name(rows.table())
            .keyword("ALTER CONSTRAINT")
            .identifier(key.name())
            .keyword(deferral.clause())
            .done();
    return Operation.of(alter, Lock.ACCESS_EXCLUSIVE);
  }
}
