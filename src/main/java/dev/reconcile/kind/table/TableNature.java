package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.RowHolders;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.SqlWriter;
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
    SqlWriter writer = sql("ALTER TABLE").name(desired.id()).keyword("SET ACCESS METHOD");
    if (desired.method() != null) {
      writer.identifier(desired.method());
    } else if (desired.partitionBy() != null) { // its partitions are as the server has it
      writer.keyword("DEFAULT");
    } else {
      writer.identifier("heap");
    }
    Operation change = Operation.of(writer.done(), Lock.ACCESS_EXCLUSIVE);
    boolean partitioned = desired.partitionBy() != null;
    int first = partitioned ? 17 : 15;
    if (!context.version().atLeast(first)) {
      return change
          .with(Effect.NEEDS_DECISION)
          .noting("before PostgreSQL " + first + " a table keeps the access method it has");
    }
    return partitioned
        ? change
        : RowHolders.refusing(change.with(Effect.REWRITES_TABLE), desired.id(), context);
  }

  static Operation statement(Table table, String action) {
    return Operation.of(
        sql("ALTER TABLE").name(table.id()).keyword(action).done(), Lock.ACCESS_EXCLUSIVE);
  }
}
