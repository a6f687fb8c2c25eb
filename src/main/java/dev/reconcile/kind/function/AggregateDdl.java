package dev.reconcile.kind.function;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.function.Aggregate.Modification;
import dev.reconcile.kind.function.Aggregate.Transition;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, drops and replaces aggregates. */
final class AggregateDdl implements Ddl<Aggregate> {

  @Override
  public List<Operation> create(Aggregate desired, List<Sql> parts, PlanContext context) {
    return List.of(Operation.of(define("CREATE AGGREGATE", desired), Lock.NONE));
  }

  @Override
  public List<Operation> drop(Aggregate live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.NONE));
  }

  /** CREATE OR REPLACE sets all there is; owner, grants and comment stay. */
  @Override
  public List<Operation> alter(
      Aggregate live, Aggregate desired, List<Difference> differences, PlanContext context) {
    return List.of(Operation.of(define("CREATE OR REPLACE AGGREGATE", desired), Lock.NONE));
  }

  private static Sql define(String keywords, Aggregate aggregate) {
    ObjectId id = aggregate.id();
    String arguments = aggregate.arguments();
    return sql(keywords)
        .qualified(id.schemaName(), id.bareName())
        .parenthesized(arguments.isEmpty() ? "*" : arguments)
        .lines(options(aggregate))
        .done();
  }

  private static List<Sql> options(Aggregate aggregate) {
    List<Sql> options = new ArrayList<>(transition("", aggregate.transition()));
    put(options, "COMBINEFUNC", aggregate.combine());
    put(options, "SERIALFUNC", aggregate.serialize());
    put(options, "DESERIALFUNC", aggregate.deserialize());
    if (aggregate.moving() != null) {
      options.addAll(transition("M", aggregate.moving()));
      put(options, "MINVFUNC", aggregate.inverse());
    }
    put(options, "SORTOP", aggregate.sortOperator());
    if (aggregate.parallel() != Routine.Parallel.UNSAFE) {
      put(options, "PARALLEL", aggregate.parallel().name());
    }
    putIf(options, aggregate.hypothetical(), "HYPOTHETICAL");
    return options;
  }

  private static List<Sql> transition(String prefix, Transition transition) {
    List<Sql> options = new ArrayList<>();
    put(options, prefix + "SFUNC", transition.function());
    put(options, prefix + "STYPE", transition.type());
    put(options, prefix + "SSPACE", transition.space() == null ? null : "" + transition.space());
    put(options, prefix + "FINALFUNC", transition.end());
    putIf(options, transition.endGetsAll(), prefix + "FINALFUNC_EXTRA");
    Modification modification = transition.endModifies();
    put(options, prefix + "FINALFUNC_MODIFY", modification == null ? null : modification.name());
    if (transition.initial() != null) {
      options.add(sql(prefix + "INITCOND").keyword("=").literal(transition.initial()).done());
    }
    return options;
  }

  private static void put(List<Sql> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(sql(name).keyword("=").fragment(value).done());
    }
  }

  private static void putIf(List<Sql> options, boolean set, String name) {
    if (set) {
      options.add(sql(name).done());
    }
  }
}
