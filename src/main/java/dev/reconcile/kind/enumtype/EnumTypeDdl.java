package dev.reconcile.kind.enumtype;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** Creates and drops enum types and adds values to them. */
final class EnumTypeDdl implements Ddl<EnumType> {

  private static final String NEEDS_MAP =
      "removing or moving enum values needs a map that says what becomes of the rows that hold them";

  @Override
  public List<Operation> create(EnumType desired, List<Sql> parts, PlanContext context) {
    return List.of(
        Operation.of(
            sql("CREATE")
                .object(desired.id())
                .keyword("AS ENUM")
                .list(desired.values(), SqlWriter::literal)
                .done(),
            Lock.NONE));
  }

  @Override
  public List<Operation> drop(EnumType live, PlanContext context) {
    return List.of(Operation.of(sql("DROP").object(live.id()).done(), Lock.NONE));
  }

  @Override
  public List<Operation> alter(
      EnumType live, EnumType desired, List<Difference> differences, PlanContext context) {
    List<String> kept = new ArrayList<>(desired.values());
    kept.retainAll(live.values());
    return kept.equals(live.values())
        ? additions(live, desired)
        : replacement(live, desired, context);
  }

  /**
   * Each new value goes behind its left neighbour, which is there by then; the first one has none.
   */
  private static List<Operation> additions(EnumType live, EnumType desired) {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < desired.values().size(); i++) {
      String value = desired.values().get(i);
      if (!live.values().contains(value)) {
        SqlWriter writer = sql("ALTER").object(desired.id()).keyword("ADD VALUE").literal(value);
        if (i > 0) {
          writer.keyword("AFTER").literal(desired.values().get(i - 1));
        } else if (!live.values().isEmpty()) {
          writer.keyword("BEFORE").literal(live.values().get(0));
        }
        operations.add(Operation.of(writer.done(), Lock.NONE).in(TransactionMode.COMMITTED));
      }
    }
    return operations;
  }

  /** PostgreSQL refuses this while a column is of the type, so the columns' values are at stake. */
  private List<Operation> replacement(EnumType live, EnumType desired, PlanContext context) {
    List<Operation> both = new ArrayList<>(drop(live, context));
    both.addAll(create(desired, List.of(), context));
    return both.stream()
        .map(operation -> operation.with(Effect.NEEDS_DECISION).noting(NEEDS_MAP))
        .toList();
  }
}
