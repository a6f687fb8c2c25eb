package dev.reconcile.kind.statement;

import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/** Executes statements as they were written. */
final class StatementDdl implements Ddl<Statement> {

  private static final String UNKNOWN = "written by hand; which locks it takes is not known";

  @Override
  public List<Operation> create(Statement desired, List<Sql> parts, PlanContext context) {
    return List.of(operation(desired.create(), desired));
  }

  @Override
  public List<Operation> drop(Statement live, PlanContext context) {
    return live.drop() == null
        ? List.of()
        : List.of(operation(live.drop(), live).with(Effect.DESTROYS_DATA));
  }

  /** There is nothing to compare, hence nothing to alter. */
  @Override
  public List<Operation> alter(
      Statement live, Statement desired, List<Difference> differences, PlanContext context) {
    return List.of();
  }

  private static Operation operation(String text, Statement statement) {
    String bare = text.strip().replaceFirst(";\\s*$", "");
    Sql sql = new SqlWriter().fragment(bare).done();
    return Operation.of(sql, Lock.NONE).in(statement.transaction()).noting(UNKNOWN);
  }
}
