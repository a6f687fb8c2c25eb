package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Deferrable;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.RowOrder;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables whose foreign keys go round in a circle: no order will do, so the keys have to be
 * checked at the end. Those that cannot wait are told to until all rows are there, or are gone. A
 * table with checks under way cannot be altered, so what is first done to rows does it.
 */
final class ForeignKeyCircle {

  private final List<ObjectId> circle;
  private final List<ObjectId> impatient;

  private ForeignKeyCircle(List<ObjectId> circle, List<ObjectId> impatient) {
    this.circle = circle;
    this.impatient = impatient;
  }

  /** Around rows that come: what they refer to may come later. */
  static ForeignKeyCircle around(Rows rows, PlanContext context) {
    List<ObjectId> circle = RowOrder.circle(rows.table(), context.desired());
    boolean first = isFirst(rows.id(), pending(rows.table(), KindName.ROWS, context));
    return new ForeignKeyCircle(
        circle, first && !circle.isEmpty() ? impatient(rows.table(), context) : List.of());
  }

  /** Around rows that go, when all that come are there: what refers to them may go later. */
  static ForeignKeyCircle around(OtherRows others, PlanContext context) {
    List<ObjectId> circle = RowOrder.circle(others.table(), context.desired());
    List<ObjectId> losing =
        circle.stream()
            .filter(table -> !pending(table, KindName.OTHER_ROWS, context).isEmpty())
            .toList();
    List<ObjectId> going =
        losing.stream()
            .flatMap(table -> pending(table, KindName.OTHER_ROWS, context).stream())
            .sorted()
            .toList();
    List<ObjectId> impatient =
        losing.stream()
            .filter(table -> pending(table, KindName.ROWS, context).isEmpty())
            .flatMap(table -> impatient(table, context).stream())
            .toList();
    return new ForeignKeyCircle(circle, isFirst(others.id(), going) ? impatient : List.of());
  }

  private static boolean isFirst(ObjectId id, List<ObjectId> pending) {
    return !pending.isEmpty() && pending.get(0).equals(id);
  }

  private static List<ObjectId> pending(ObjectId table, KindName kind, PlanContext context) {
    return RowOrder.rowsOf(table, kind, context.desired()).stream()
        .filter(set -> isPending(context.live().find(set).orElse(null)))
        .toList();
  }

  private static boolean isPending(@Nullable SchemaObject live) {
    if (live instanceof Rows rows) {
      return rows.isPending();
    }
    return !(live instanceof OtherRows others) || others.isPending();
  }

  /** The keys of a table that are checked with each statement. */
  private static List<ObjectId> impatient(ObjectId table, PlanContext context) {
    return context.desired().children(table).stream()
        .filter(part -> part.kind() == KindName.FOREIGN_KEY)
        .filter(
            part ->
                context.desired().find(part).orElseThrow() instanceof Deferrable key
                    && key.deferral() == Deferral.NOT_DEFERRABLE)
        .toList();
  }

  /** Has the keys wait. */
  List<Operation> begin() {
    if (circle.isEmpty()) {
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    impatient.forEach(key -> operations.add(timing(key, Deferral.INITIALLY_IMMEDIATE)));
    operations.add(
        RowSteps.operation(Sql.of("SET CONSTRAINTS ALL DEFERRED"))
            .noting("foreign keys go round in a circle, and are checked when all rows are there"));
    return operations;
  }

  /** Checks, and makes the keys what they were. */
  List<Operation> end() {
    if (impatient.isEmpty()) {
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(RowSteps.operation(Sql.of("SET CONSTRAINTS ALL IMMEDIATE")));
    impatient.forEach(key -> operations.add(timing(key, Deferral.NOT_DEFERRABLE)));
    return operations;
  }

  private static Operation timing(ObjectId key, Deferral deferral) {
    Sql alter =
        sql("ALTER TABLE")
            .name(key.requireParent())
            .keyword("ALTER CONSTRAINT")
            .identifier(key.name())
            .keyword(deferral.clause())
            .done();
    return Operation.of(alter, Lock.ACCESS_EXCLUSIVE);
  }
}
