package dev.reconcile.kind.function;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.function.Routine.Code;
import dev.reconcile.kind.function.Routine.Parallel;
import dev.reconcile.kind.function.Routine.Traits;
import dev.reconcile.kind.function.Routine.Volatility;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/** Creates, drops and replaces functions and procedures. */
final class RoutineDdl implements Ddl<Routine> {

  @Override
  public List<Operation> create(Routine desired, List<Sql> parts, PlanContext context) {
    return List.of(trusting(desired, Operation.of(define("CREATE", desired), Lock.NONE)));
  }

  @Override
  public List<Operation> drop(Routine live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.NONE));
  }

  /** CREATE OR REPLACE sets all there is; owner, grants and comment stay. */
  @Override
  public List<Operation> alter(
      Routine live, Routine desired, List<Difference> differences, PlanContext context) {
    Operation replace = Operation.of(define("CREATE OR REPLACE", desired), Lock.NONE);
    String outdated = new FormerCode(live, context).outdated(desired);
    return List.of(trusting(desired, replace.with(Concern.REINDEX_NEEDED, outdated)));
  }

  /** PostgreSQL documentation, CREATE FUNCTION: "Writing SECURITY DEFINER Functions Safely". */
  private static Operation trusting(Routine routine, Operation operation) {
    boolean trusts =
        routine.traits().securityDefiner() && !routine.set().containsKey("search_path");
    return trusts ? operation.with(Effect.TRUSTS_SEARCH_PATH) : operation;
  }

  private static Sql define(String keywords, Routine routine) {
    ObjectId id = routine.id();
    SqlWriter writer =
        sql(keywords)
            .keyword(id.kind().keyword())
            .qualified(id.schemaName(), id.bareName())
            .parenthesized(routine.arguments());
    if (routine.returns() != null) {
      writer.newLine().keyword("RETURNS").fragment(routine.returns());
    }
    writer.newLine().keyword("LANGUAGE").identifier(routine.code().language());
    if (!routine.transforms().isEmpty()) {
      writer
          .newLine()
          .keyword("TRANSFORM")
          .items(routine.transforms(), (item, type) -> item.keyword("FOR TYPE").fragment(type));
    }
    putTraits(writer, routine.traits());
    routine
        .set()
        .forEach(
            (parameter, value) -> writer.newLine().sql(RuntimeSettings.clause(parameter, value)));
    putCode(writer, routine.code());
    return writer.done();
  }

  private static void putTraits(SqlWriter writer, Traits traits) {
    writer
        .keywordIf(traits.window(), "WINDOW")
        .keywordIf(traits.volatility() != Volatility.VOLATILE, traits.volatility().name())
        .keywordIf(traits.leakproof(), "LEAKPROOF")
        .keywordIf(traits.strict(), "STRICT")
        .keywordIf(traits.securityDefiner(), "SECURITY DEFINER")
        .keywordIf(traits.parallel() != Parallel.UNSAFE, "PARALLEL " + traits.parallel());
    if (traits.cost() != null) {
      writer.keyword("COST").fragment(traits.cost());
    }
    if (traits.rows() != null) {
      writer.keyword("ROWS").fragment(traits.rows());
    }
    if (traits.support() != null) {
      writer.keyword("SUPPORT").fragment(traits.support());
    }
  }

  private static void putCode(SqlWriter writer, Code code) {
    writer.newLine();
    if (code.sqlBody() != null) {
      writer.fragment(code.sqlBody());
    } else if (code.objectFile() != null) {
      writer.keyword("AS").literal(code.objectFile());
      if (code.linkSymbol() != null) {
        writer.keyword(",").literal(code.linkSymbol());
      }
    } else if (code.body() != null) {
      writer.keyword("AS").dollarQuoted(code.body());
    }
  }
}
