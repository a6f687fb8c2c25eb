package dev.reconcile.kind.policy;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.policy.Policy.Command;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates, drops and alters policies. */
final class PolicyDdl implements Ddl<Policy> {

  @Override
  public List<Operation> create(Policy desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer =
        sql("CREATE")
            .object(desired.id())
            .keywordIf(desired.restrictive(), "AS RESTRICTIVE")
            .keywordIf(desired.command() != Command.ALL, "FOR " + desired.command());
    if (!desired.roles().equals(Policy.EVERYONE)) {
      putRoles(writer, desired);
    }
    putExpression(writer, "USING", desired.using());
    putExpression(writer, "WITH CHECK", desired.withCheck());
    return List.of(operation(writer, desired, context));
  }

  private static void putRoles(SqlWriter writer, Policy policy) {
    if (policy.roles().equals(Policy.EVERYONE)) {
      writer.keyword("TO PUBLIC");
    } else {
      writer.keyword("TO").items(policy.roles(), SqlWriter::identifier);
    }
  }

  private static void putExpression(
      SqlWriter writer, String keywords, @Nullable String expression) {
    if (expression != null) {
      writer.newLine().keyword(keywords).parenthesized(expression);
    }
  }

  private static Operation operation(SqlWriter writer, Policy policy, PlanContext context) {
    boolean isNew = context.isNew(policy.id().requireParent());
    return Operation.of(writer.done(), isNew ? Lock.NONE : Lock.ACCESS_EXCLUSIVE);
  }

  @Override
  public List<Operation> drop(Policy live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      Policy live, Policy desired, List<Difference> differences, PlanContext context) {
    SqlWriter writer = sql("ALTER").object(desired.id());
    if (!live.roles().equals(desired.roles())) {
      putRoles(writer, desired);
    }
    if (!Objects.equals(live.using(), desired.using())) {
      putExpression(writer, "USING", desired.using());
    }
    if (!Objects.equals(live.withCheck(), desired.withCheck())) {
      putExpression(writer, "WITH CHECK", desired.withCheck());
    }
    return List.of(operation(writer, desired, context));
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.AFTER;
  }
}
