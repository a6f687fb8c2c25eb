package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Deletes rows. */
final class OtherRowsDdl implements Ddl<OtherRows> {

  /** A new table has none. Of one that changes it is not known which ones there are. */
  @Override
  public List<Operation> create(OtherRows desired, List<Sql> parts, PlanContext context) {
    if (context.isNew(desired.table())) {
      return List.of();
    }
    List<Operation> operations = new ArrayList<>(ForeignKeyCircle.around(desired, context).begin());
    operations.add(
        deleting(OtherRowsSql.deleteAll(desired, context.desired()))
            .noting("deletes all rows that are not described"));
    return operations;
  }

  @Override
  public Online online(Versions<OtherRows> versions, PlanContext context) {
    OtherRows desired = versions.desired();
    return desired == null || context.isNew(desired.table())
        ? Online.nothing()
        : Online.afterwards(ForeignKeyCircle.around(desired, context).end());
  }

  @Override
  public List<Operation> drop(OtherRows live, PlanContext context) {
    return List.of();
  }

  @Override
  public List<Operation> alter(
      OtherRows live, OtherRows desired, List<Difference> differences, PlanContext context) {
    RowSource keys = Objects.requireNonNull(live.found());
    Rows set = (Rows) context.desired().find(desired.rows()).orElseThrow();
    RowTable table =
        RowTable.of(
            new Rows(set.id(), set.set(), set.key(), set.onConflict(), keys, null),
            context.desired());
    List<Operation> operations = new ArrayList<>(ForeignKeyCircle.around(desired, context).begin());
    table
        .shapes()
        .forEach(
            (shape, numbers) -> {
              RowSql rows = new RowSql(table, shape);
              operations.addAll(
                  RowSteps.over(
                      rows,
                      numbers,
                      relation ->
                          List.of(
                              deleting(delete(desired, rows, relation))
                                  .noting(deletes(numbers.cardinality())))));
            });
    return operations;
  }

  private static String deletes(int rows) {
    return "deletes " + (rows == 1 ? "1 row" : "%,d rows".formatted(rows));
  }

  private static Operation deleting(Sql sql) {
    return RowSteps.operation(sql).with(Effect.DESTROYS_DATA).with(Effect.DELETES_ROWS);
  }

  private static Sql delete(OtherRows others, RowSql rows, Sql relation) {
    return sql("DELETE FROM")
        .name(others.table())
        .keyword("AS t")
        .newLine()
        .keyword("WHERE EXISTS (SELECT FROM")
        .sql(relation)
        .keyword("WHERE")
        .fragment(rows.matches().text() + ")")
        .keywordIf(!others.where().equals("true"), "AND (" + others.where() + ")")
        .done();
  }
}
