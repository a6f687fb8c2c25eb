package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.RowHolders;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which type a table follows, how its rows are kept and how replication tells them apart. */
final class TableNature {

  private TableNature() {}

  static List<Operation> alter(Table live, Table desired, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (!Objects.equals(live.ofType(), desired.ofType())) {
      String action = desired.ofType() == null ? "NOT OF" : "OF " + desired.ofType();
      operations.add(statement(desired, action));
    }
    if (!Objects.equals(live.method(), desired.method())) {
      operations.add(method(desired, context));
    }
    if (live.replicaIdentity() != desired.replicaIdentity()) {
      operations.add(statement(desired, "REPLICA IDENTITY " + desired.replicaIdentity()));
    }
    return operations;
  }

  private static Operation method(Table desired, PlanContext context) {
    String method = desired.method() == null ? "heap" : desired.method();
    Operation change =
        Operation.of(
            sql("ALTER TABLE")
                .name(desired.id())
                .keyword("SET ACCESS METHOD")
                .identifier(method)
                .done(),
            Lock.ACCESS_EXCLUSIVE);
    int first = desired.partitionBy() == null ? 15 : 17;
    return context.version().atLeast(first)
        ? RowHolders.refusing(change.with(Effect.REWRITES_TABLE), desired.id(), context)
        : change
            .with(Effect.NEEDS_DECISION)
            .noting("before PostgreSQL " + first + " a table keeps the access method it has");
  }

  static Operation statement(Table table, String action) {
    return Operation.of(
        sql("ALTER TABLE").name(table.id()).keyword(action).done(), Lock.ACCESS_EXCLUSIVE);
  }
}
