package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates, drops and alters tables. */
final class TableDdl implements Ddl<Table> {

  @Override
  public List<Operation> create(Table desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer =
        sql("CREATE")
            .keywordIf(desired.unlogged(), "UNLOGGED")
            .keyword("TABLE")
            .name(desired.id())
            .lines(parts);
    if (!desired.with().isEmpty()) {
      writer.keyword("WITH").list(desired.with().entrySet(), TableDdl::option);
    }
    return List.of(Operation.of(writer.done(), Lock.NONE));
  }

  private static void option(SqlWriter writer, Map.Entry<String, String> option) {
    writer.option(option.getKey(), option.getValue());
  }

  @Override
  public List<Operation> drop(Table live, PlanContext context) {
    return List.of(
        Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE)
            .with(Effect.DESTROYS_DATA));
  }

  @Override
  public List<Operation> alter(
      Table live, Table desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (live.unlogged() != desired.unlogged()) {
      String persistence = desired.unlogged() ? "SET UNLOGGED" : "SET LOGGED";
      operations.add(
          Operation.of(
                  sql("ALTER TABLE").name(desired.id()).keyword(persistence).done(),
                  Lock.ACCESS_EXCLUSIVE)
              .with(Effect.REWRITES_TABLE));
    }
    operations.addAll(alterOptions(live, desired));
    return operations;
  }

  private static List<Operation> alterOptions(Table live, Table desired) {
    List<Operation> operations = new ArrayList<>();
    List<Map.Entry<String, String>> set =
        desired.with().entrySet().stream()
            .filter(option -> !option.getValue().equals(live.with().get(option.getKey())))
            .toList();
    if (!set.isEmpty()) {
      SqlWriter writer = sql("ALTER TABLE").name(desired.id()).keyword("SET");
      operations.add(
          Operation.of(writer.list(set, TableDdl::option).done(), Lock.SHARE_UPDATE_EXCLUSIVE));
    }
    List<String> reset =
        live.with().keySet().stream().filter(name -> !desired.with().containsKey(name)).toList();
    if (!reset.isEmpty()) {
      SqlWriter writer = sql("ALTER TABLE").name(desired.id()).keyword("RESET");
      operations.add(
          Operation.of(
              writer.list(reset, SqlWriter::optionName).done(), Lock.SHARE_UPDATE_EXCLUSIVE));
    }
    return operations;
  }
}
