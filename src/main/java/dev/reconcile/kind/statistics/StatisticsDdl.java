package dev.reconcile.kind.statistics;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Creates and drops extended statistics and sets their target. */
final class StatisticsDdl implements Ddl<Statistics> {

  /** As much as for the columns alone. */
  private static final long USUAL_TARGET = -1;

  @Override
  public List<Operation> create(Statistics desired, List<Sql> parts, PlanContext context) {
    boolean isNew = context.isNew(desired.relation());
    List<Operation> operations = new ArrayList<>();
    operations.add(
        Operation.of(definition(desired), isNew ? Lock.NONE : Lock.SHARE_UPDATE_EXCLUSIVE));
    if (desired.target() != null) {
      operations.add(setTarget(desired));
    }
    return operations;
  }

  private static Sql definition(Statistics statistics) {
    SqlWriter writer = sql("CREATE").object(statistics.id());
    if (!statistics.sorts().isEmpty()) {
      writer.list(
          statistics.sorts(), (item, sort) -> item.keyword(sort.name().toLowerCase(Locale.ROOT)));
    }
    return writer
        .keyword("ON")
        .items(statistics.columns(), StatisticsDdl::putColumn)
        .keyword("FROM")
        .name(statistics.relation())
        .done();
  }

  private static void putColumn(SqlWriter writer, String column) {
    if (Statistics.isName(column)) {
      writer.fragment(column);
    } else {
      writer.parenthesized(column);
    }
  }

  private static Operation setTarget(Statistics statistics) {
    long target = statistics.target() == null ? USUAL_TARGET : statistics.target();
    return Operation.of(
        sql("ALTER")
            .object(statistics.id())
            .keyword("SET STATISTICS")
            .keyword(Long.toString(target))
            .done(),
        Lock.NONE);
  }

  /** They have a schema of their own, in which they stay when their table goes elsewhere. */
  @Override
  public Optional<Operation> follow(ObjectId left, String schema) {
    Sql move = sql("ALTER").object(left).keyword("SET SCHEMA").identifier(schema).done();
    return Optional.of(Operation.of(move, Lock.NONE));
  }

  @Override
  public List<Operation> drop(Statistics live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.SHARE_UPDATE_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      Statistics live, Statistics desired, List<Difference> differences, PlanContext context) {
    return List.of(setTarget(desired));
  }
}
