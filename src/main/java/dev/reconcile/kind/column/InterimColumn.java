package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.catalog.InterimNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;

/** How a column that was to take another one's place goes, with what keeps it in step. */
final class InterimColumn {

  private InterimColumn() {}

  static List<Operation> drop(ObjectId column, PlanContext context) {
    List<Operation> operations = new ArrayList<>(dropTriggers(column, "DROP TRIGGER"));
    operations.add(
        Operation.of(
            sql("ALTER TABLE")
                .name(column.requireParent())
                .keyword("DROP COLUMN")
                .identifier(column.name())
                .done(),
            Lock.ACCESS_EXCLUSIVE));
    operations.addAll(dropFunctions(column, context));
    return operations;
  }

  static List<Operation> dropTriggers(ObjectId column, String keywords) {
    List<Operation> operations = new ArrayList<>();
    for (String event : SyncTrigger.EVENTS) {
      operations.add(
          Operation.of(
              sql(keywords)
                  .identifier(InterimNames.of(column).trigger(event))
                  .keyword("ON")
                  .name(column.requireParent())
                  .done(),
              Lock.ACCESS_EXCLUSIVE));
    }
    return operations;
  }

  /** That of its triggers, and that of a rule that forgives. */
  private static List<Operation> dropFunctions(ObjectId column, PlanContext context) {
    ObjectId ofTriggers = SyncTrigger.functionOf(column.requireParent(), InterimNames.of(column));
    List<Operation> operations = new ArrayList<>();
    for (ObjectId id : context.begun().ids()) {
      boolean its =
          id.kind() == KindName.FUNCTION
              && id.schemaName().equals(ofTriggers.schemaName())
              && id.bareName().equals(ofTriggers.bareName());
      if (its) {
        operations.add(dropFunction(id));
        if (!id.equals(ofTriggers)) {
          operations.add(Quarantine.forgetting(column));
        }
      }
    }
    return operations;
  }

  static Operation dropFunction(ObjectId function) {
    return Operation.of(sql("DROP").object(function).done(), Lock.NONE);
  }
}
