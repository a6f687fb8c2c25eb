package dev.reconcile.kind.extension;

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

/** Creates, drops, moves and updates extensions. */
final class ExtensionDdl implements Ddl<Extension> {

  private static final String STAYS =
      "its control file does not let it move to another schema: leave it where it is, or drop it"
          + " by hand, with all that uses it, and let the next plan create it there";

  @Override
  public List<Operation> create(Extension desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer = sql("CREATE").object(desired.id());
    if (desired.schema() != null) {
      writer.keyword("SCHEMA").identifier(desired.schema());
    }
    if (desired.version() != null) {
      writer.keyword("VERSION").literal(desired.version());
    }
    return List.of(Operation.of(writer.done(), Lock.NONE));
  }

  /** An extension's own tables, such as a list of jobs, go with it. */
  @Override
  public List<Operation> drop(Extension live, PlanContext context) {
    return List.of(
        Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE)
            .with(Effect.DESTROYS_DATA));
  }

  @Override
  public List<Operation> alter(
      Extension live, Extension desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (desired.version() != null && !desired.version().equals(live.version())) {
      operations.add(
          Operation.of(
                  sql("ALTER")
                      .object(desired.id())
                      .keyword("UPDATE TO")
                      .literal(desired.version())
                      .done(),
                  Lock.NONE)
              .noting("what this does is up to the extension's own script"));
    }
    if (desired.schema() != null && !desired.schema().equals(live.schema())) {
      Operation move =
          Operation.of(
              sql("ALTER")
                  .object(desired.id())
                  .keyword("SET SCHEMA")
                  .identifier(desired.schema())
                  .done(),
              Lock.NONE);
      operations.add(live.relocatable() ? move : move.with(Effect.NEEDS_DECISION).noting(STAYS));
    }
    return operations;
  }
}
