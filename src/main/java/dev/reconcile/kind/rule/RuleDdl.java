package dev.reconcile.kind.rule;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.rule.Rule.Enabled;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** Creates, drops, replaces, enables and disables rules. */
final class RuleDdl implements Ddl<Rule> {

  @Override
  public List<Operation> create(Rule desired, List<Sql> parts, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    operations.add(define("CREATE RULE", desired, context));
    if (desired.enabled() != Enabled.ORIGIN) {
      operations.add(enable(desired, context));
    }
    return operations;
  }

  private static Operation define(String keywords, Rule rule, PlanContext context) {
    SqlWriter writer =
        sql(keywords)
            .identifier(rule.id().name())
            .keyword("AS ON")
            .keyword(rule.event().name())
            .keyword("TO")
            .name(rule.id().requireParent());
    if (rule.where() != null) {
      writer.newLine().keyword("WHERE").parenthesized(rule.where());
    }
    writer.newLine().keyword("DO").keyword(rule.instead() ? "INSTEAD" : "ALSO");
    if (rule.commands().size() > 1) {
      writer.parenthesized(String.join(";\n", rule.commands()));
    } else {
      writer.fragment(rule.commands().isEmpty() ? "NOTHING" : rule.commands().get(0));
    }
    return Operation.of(writer.done(), lock(rule, context));
  }

  private static Lock lock(Rule rule, PlanContext context) {
    return context.isNew(rule.id().requireParent()) ? Lock.NONE : Lock.ACCESS_EXCLUSIVE;
  }

  private static Operation enable(Rule rule, PlanContext context) {
    String action =
        switch (rule.enabled()) {
          case ORIGIN -> "ENABLE RULE";
          case DISABLED -> "DISABLE RULE";
          case REPLICA -> "ENABLE REPLICA RULE";
          case ALWAYS -> "ENABLE ALWAYS RULE";
        };
    SqlWriter writer = sql("ALTER TABLE").name(rule.id().requireParent()).keyword(action);
    return Operation.of(writer.identifier(rule.id().name()).done(), lock(rule, context));
  }

  @Override
  public List<Operation> drop(Rule live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE));
  }

  /** What is replaced stays as enabled as it was. */
  @Override
  public List<Operation> alter(
      Rule live, Rule desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (differences.stream().anyMatch(difference -> !difference.property().equals("enabled"))) {
      operations.add(define("CREATE OR REPLACE RULE", desired, context));
    }
    if (live.enabled() != desired.enabled()) {
      operations.add(enable(desired, context));
    }
    return operations;
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.AFTER;
  }
}
