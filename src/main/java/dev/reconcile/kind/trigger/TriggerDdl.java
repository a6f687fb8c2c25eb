package dev.reconcile.kind.trigger;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.trigger.Trigger.Enabled;
import dev.reconcile.kind.trigger.Trigger.Event;
import dev.reconcile.kind.trigger.Trigger.Waiting;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowRole;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Creates, drops, replaces, enables and disables triggers. */
final class TriggerDdl implements Ddl<Trigger> {

  @Override
  public List<Operation> create(Trigger desired, List<Sql> parts, PlanContext context) {
    return define("CREATE", desired, context);
  }

  private static List<Operation> define(String keywords, Trigger trigger, PlanContext context) {
    if (trigger.whole() != null) {
      return List.of(enable(trigger, trigger.enabled(), context));
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(Operation.of(definition(keywords, trigger), lock(trigger, context)));
    if (trigger.enabled() != Enabled.ORIGIN) {
      operations.add(enable(trigger, trigger.enabled(), context));
    }
    return operations;
  }

  private static Lock lock(Trigger trigger, PlanContext context) {
    return context.isNew(trigger.id().requireParent()) ? Lock.NONE : Lock.SHARE_ROW_EXCLUSIVE;
  }

  private static Sql definition(String keywords, Trigger trigger) {
    Waiting constraint = trigger.constraint();
    SqlWriter writer =
        sql(keywords)
            .keywordIf(constraint != null, "CONSTRAINT")
            .keyword("TRIGGER")
            .identifier(trigger.id().name())
            .newLine()
            .keyword(words(trigger.timing()));
    String separator = "";
    for (Event event : trigger.events()) {
      writer.keyword(separator).keyword(event.name());
      if (event == Event.UPDATE && !trigger.columns().isEmpty()) {
        writer.keyword("OF").items(trigger.columns(), SqlWriter::identifier);
      }
      separator = "OR";
    }
    writer.keyword("ON").name(trigger.id().requireParent());
    if (constraint != null) {
      putWaiting(writer, constraint);
    }
    putTransitionTables(writer, trigger);
    writer.newLine().keyword("FOR EACH").keyword(trigger.each().name());
    if (trigger.when() != null) {
      writer.keyword("WHEN").parenthesized(trigger.when());
    }
    ObjectId function = trigger.function();
    return writer
        .newLine()
        .keyword("EXECUTE FUNCTION")
        .qualified(function.schemaName(), function.bareName())
        .list(trigger.arguments(), SqlWriter::literal)
        .done();
  }

  private static String words(Enum<?> constant) {
    return constant.name().replace('_', ' ');
  }

  private static void putWaiting(SqlWriter writer, Waiting constraint) {
    if (constraint.from() != null) {
      writer.keyword("FROM").name(constraint.from());
    }
    writer
        .keywordIf(constraint.deferrable(), "DEFERRABLE")
        .keywordIf(constraint.initiallyDeferred(), "INITIALLY DEFERRED");
  }

  private static void putTransitionTables(SqlWriter writer, Trigger trigger) {
    writer.keywordIf(trigger.oldTable() != null || trigger.newTable() != null, "REFERENCING");
    if (trigger.oldTable() != null) {
      writer.keyword("OLD TABLE AS").identifier(trigger.oldTable());
    }
    if (trigger.newTable() != null) {
      writer.keyword("NEW TABLE AS").identifier(trigger.newTable());
    }
  }

  private static Operation enable(Trigger trigger, Enabled enabled, PlanContext context) {
    String action =
        switch (enabled) {
          case ORIGIN -> "ENABLE TRIGGER";
          case DISABLED -> "DISABLE TRIGGER";
          case REPLICA -> "ENABLE REPLICA TRIGGER";
          case ALWAYS -> "ENABLE ALWAYS TRIGGER";
        };
    Sql statement =
        sql("ALTER TABLE")
            .name(trigger.id().requireParent())
            .keyword(action)
            .identifier(trigger.id().name())
            .done();
    return Operation.of(statement, lock(trigger, context));
  }

  @Override
  public List<Operation> drop(Trigger live, PlanContext context) {
    if (live.whole() != null) {
      Enabled inherited = TriggerParts.inherited(live.id(), context.desired());
      return List.of(enable(live, inherited, context));
    }
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE));
  }

  /** To alter a trigger of a partitioned table alters those of all its partitions. */
  @Override
  public Set<KindName> inTheWay(Trigger live, Trigger desired, List<Difference> differences) {
    return EnumSet.of(KindName.TRIGGER);
  }

  /** CREATE OR REPLACE leaves the trigger enabled in the ordinary way. */
  @Override
  public List<Operation> alter(
      Trigger live, Trigger desired, List<Difference> differences, PlanContext context) {
    boolean enabledAlone =
        differences.stream().allMatch(difference -> difference.property().equals("enabled"));
    return enabledAlone
        ? List.of(enable(desired, desired.enabled(), context))
        : define("CREATE OR REPLACE", desired, context);
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.AFTER;
  }

  @Override
  public Set<RowRole> rowRoles() {
    return Set.of(RowRole.FIRES);
  }
}
