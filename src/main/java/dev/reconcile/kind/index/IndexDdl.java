package dev.reconcile.kind.index;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/** Creates and drops indexes and sets their parameters. */
final class IndexDdl implements Ddl<Index> {

  @Override
  public List<Operation> create(Index desired, List<Sql> parts, PlanContext context) {
    Operation create = Operation.of(definition(desired), Lock.SHARE);
    return List.of(
        context.isNew(desired.id().requireParent()) ? create : create.with(Effect.SCANS_TABLE));
  }

  private static Sql definition(Index index) {
    SqlWriter writer =
        sql("CREATE")
            .keywordIf(index.unique(), "UNIQUE")
            .keyword("INDEX")
            .identifier(index.id().name())
            .keyword("ON")
            .name(index.id().requireParent());
    if (!index.method().equals(Index.DEFAULT_METHOD)) {
      writer.keyword("USING").identifier(index.method());
    }
    writer.list(index.columns(), SqlWriter::fragment);
    if (!index.include().isEmpty()) {
      writer.keyword("INCLUDE").names(index.include());
    }
    writer.keywordIf(index.nullsNotDistinct(), "NULLS NOT DISTINCT");
    StorageParameters.write(writer, index.with());
    if (index.where() != null) {
      writer.keyword("WHERE").parenthesized(index.where());
    }
    return writer.done();
  }

  @Override
  public List<Operation> drop(Index live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      Index live, Index desired, List<Difference> differences, PlanContext context) {
    return StorageParameters.alter(
        sql("ALTER").object(desired.id()).done(), live.alterable(), desired.alterable());
  }
}
