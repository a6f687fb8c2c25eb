package dev.reconcile.kind.schema;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;

/** Creates and drops schemas. */
final class SchemaDdl implements Ddl<DatabaseSchema> {

  @Override
  public List<Operation> create(DatabaseSchema desired, List<Sql> parts, PlanContext context) {
    return List.of(
        Operation.of(sql("CREATE SCHEMA").identifier(desired.id().name()).done(), Lock.NONE));
  }

  @Override
  public List<Operation> drop(DatabaseSchema live, PlanContext context) {
    return List.of(
        Operation.of(sql("DROP SCHEMA").identifier(live.id().name()).done(), Lock.NONE)
            .with(Effect.DESTROYS_DATA));
  }

  @Override
  public List<Operation> alter(
      DatabaseSchema live,
      DatabaseSchema desired,
      List<Difference> differences,
      PlanContext context) {
    return List.of();
  }
}
