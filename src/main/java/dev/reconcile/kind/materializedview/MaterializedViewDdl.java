package dev.reconcile.kind.materializedview;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowRole;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Creates, drops, alters and fills materialized views. */
final class MaterializedViewDdl implements Ddl<MaterializedView> {

  private static final String FILLS = "runs the query to fill it";

  /** The tablespace of the database, unless the database was put elsewhere. */
  private static final String USUAL_TABLESPACE = "pg_default";

  @Override
  public List<Operation> create(MaterializedView desired, List<Sql> parts, PlanContext context) {
    MaterializedView made = wasFilled(desired, context) ? desired.filled() : desired;
    Operation create = Operation.of(definition(made), Lock.ACCESS_SHARE);
    boolean again = !context.isNew(desired.id());
    return List.of(again && made.withData() ? create.noting(FILLS) : create);
  }

  /** One that is built anew shall be as readable as it was. */
  private static boolean wasFilled(MaterializedView view, PlanContext context) {
    return context
        .live()
        .find(view.id())
        .filter(live -> live instanceof MaterializedView before && before.withData())
        .isPresent();
  }

  private static Sql definition(MaterializedView view) {
    SqlWriter writer = sql("CREATE").object(view.id());
    if (view.accessMethod() != null) {
      writer.keyword("USING").identifier(view.accessMethod());
    }
    StorageParameters.write(writer, view.with());
    if (view.tablespace() != null) {
      writer.keyword("TABLESPACE").identifier(view.tablespace());
    }
    return writer
        .fragment("AS\n" + view.query())
        .keywordIf(!view.withData(), "\nWITH NO DATA")
        .done();
  }

  @Override
  public List<Operation> drop(MaterializedView live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      MaterializedView live,
      MaterializedView desired,
      List<Difference> differences,
      PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (!Objects.equals(live.tablespace(), desired.tablespace())) {
      String tablespace = desired.tablespace() == null ? USUAL_TABLESPACE : desired.tablespace();
      operations.add(
          Operation.of(
                  alter(desired).keyword("SET TABLESPACE").identifier(tablespace).done(),
                  Lock.ACCESS_EXCLUSIVE)
              .with(Effect.REWRITES_TABLE));
    }
    operations.addAll(StorageParameters.alter(alter(desired).done(), live.with(), desired.with()));
    if (!live.withData() && desired.withData()) {
      operations.add(
          Operation.of(sql("REFRESH").object(desired.id()).done(), Lock.ACCESS_EXCLUSIVE)
              .noting(FILLS));
    }
    return operations;
  }

  private static SqlWriter alter(MaterializedView view) {
    return sql("ALTER").object(view.id());
  }

  @Override
  public Set<RowRole> rowRoles() {
    return Set.of(RowRole.READS);
  }
}
