package dev.reconcile.kind.view;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Creates, drops, replaces and alters views. */
final class ViewDdl implements Ddl<View> {

  @Override
  public List<Operation> create(View desired, List<Sql> parts, PlanContext context) {
    return List.of(Operation.of(define("CREATE VIEW", desired), Lock.ACCESS_SHARE));
  }

  private static Sql define(String keywords, View view) {
    SqlWriter writer = sql(keywords).name(view.id());
    StorageParameters.write(writer, view.with());
    return writer.fragment("AS\n" + view.query()).done();
  }

  private static void option(SqlWriter writer, Map.Entry<String, String> option) {
    writer.option(option.getKey(), option.getValue());
  }

  @Override
  public List<Operation> drop(View live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE));
  }

  /** CREATE OR REPLACE sets all options, too: those not given are reset. */
  @Override
  public List<Operation> alter(
      View live, View desired, List<Difference> differences, PlanContext context) {
    if (differences.stream().anyMatch(difference -> difference.property().equals("query"))) {
      return List.of(
          Operation.of(define("CREATE OR REPLACE VIEW", desired), Lock.ACCESS_EXCLUSIVE));
    }
    Map<String, String> from = live.with();
    Map<String, String> to = desired.with();
    List<Operation> operations = new ArrayList<>();
    List<Map.Entry<String, String>> set =
        to.entrySet().stream()
            .filter(option -> !option.getValue().equals(from.get(option.getKey())))
            .toList();
    if (!set.isEmpty()) {
      operations.add(alteration(desired, "SET", writer -> writer.list(set, ViewDdl::option)));
    }
    List<String> reset =
        from.keySet().stream().filter(name -> !to.containsKey(name)).sorted().toList();
    if (!reset.isEmpty()) {
      operations.add(
          alteration(desired, "RESET", writer -> writer.list(reset, SqlWriter::optionName)));
    }
    return operations;
  }

  private static Operation alteration(View view, String action, UnaryOperator<SqlWriter> options) {
    SqlWriter writer = sql("ALTER VIEW").name(view.id()).keyword(action);
    return Operation.of(options.apply(writer).done(), Lock.ACCESS_EXCLUSIVE);
  }
}
