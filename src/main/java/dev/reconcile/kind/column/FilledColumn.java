package dev.reconcile.kind.column;

import dev.reconcile.kind.Fills;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that shall not be null, and whose rows get their values while the schema changes: it may
 * be null until they have.
 */
final class FilledColumn {

  private final Column desired;
  private final PlanContext context;

  FilledColumn(Column desired, PlanContext context) {
    this.desired = desired;
    this.context = context;
  }

  /** Whether NOT NULL has to wait. */
  boolean isDue() {
    SchemaObject live = context.live().find(desired.id()).orElse(null);
    boolean given = live instanceof Column column && column.notNull();
    return desired.notNull()
        && !given
        && Fills.areDue(desired.id(), context.live(), context.desired());
  }

  /** The column as long as rows lack values. */
  Column beforehand() {
    return isDue() ? nullable() : desired;
  }

  /** What is left to do when no row does. */
  List<Operation> afterwards() {
    Column nullable = nullable();
    Online online = NotNullChange.of(nullable, desired, context).online();
    List<Operation> operations = new ArrayList<>(online.ahead());
    operations.addAll(new ColumnAlteration(nullable, desired, context).operations());
    operations.addAll(online.afterwards());
    return operations;
  }

  private Column nullable() {
    return desired.withNotNull(false, NotNullConstraint.PLAIN);
  }
}
