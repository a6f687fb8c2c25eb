package dev.reconcile.kind.enumtype;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.NamedType;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.SetAside;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates and drops enum types and adds values to them. */
final class EnumTypeDdl implements Ddl<EnumType> {

  @Override
  public Probing<EnumType> probing() {
    return new EnumTypeProbes();
  }

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
    List<Operation> operations = new ArrayList<>(renames(live, desired));
    operations.addAll(additions(live.valuesRenamedFor(desired), desired));
    return operations;
  }

  private static List<Operation> renames(EnumType live, EnumType desired) {
    List<Operation> operations = new ArrayList<>();
    live.renamesTo(desired)
        .forEach(
            (before, after) ->
                operations.add(
                    Operation.of(
                        sql("ALTER")
                            .object(desired.id())
                            .keyword("RENAME VALUE")
                            .literal(before)
                            .keyword("TO")
                            .literal(after)
                            .done(),
                        Lock.NONE)));
    return operations;
  }

  /**
   * Each new value goes behind its left neighbour, which is there by then; the first one has none.
   */
  private static List<Operation> additions(List<String> there, EnumType desired) {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < desired.values().size(); i++) {
      String value = desired.values().get(i);
      if (!there.contains(value)) {
        SqlWriter writer = sql("ALTER").object(desired.id()).keyword("ADD VALUE").literal(value);
        if (i > 0) {
          writer.keyword("AFTER").literal(desired.values().get(i - 1));
        } else if (!there.isEmpty()) {
          writer.keyword("BEFORE").literal(there.get(0));
        }
        operations.add(Operation.of(writer.done(), Lock.NONE).in(TransactionMode.COMMITTED));
      }
    }
    return operations;
  }

  @Override
  public Optional<SetAside> yields(EnumType live, PlanContext context) {
    return NamedType.yields(live, context);
  }

  /** Values get their new names first, wherever they lie. */
  @Override
  public Optional<SetAside> setAside(EnumType live, EnumType desired, PlanContext context) {
    if (!NamedType.isHeld(live.id(), context)) {
      return Optional.empty();
    }
    SetAside aside =
        NamedType.setAside(live.id(), live.conversion(context.live(), context.desired()))
            .after(renames(live, desired));
    List<String> unmapped = live.unmappedIn(desired);
    return Optional.of(
        unmapped.isEmpty() || !NamedType.isInRows(live.id(), context)
            ? aside
            : aside.with(Effect.MAY_LOSE_VALUES, whatBecomesOf(unmapped, desired)));
  }

  private static String whatBecomesOf(List<String> values, EnumType desired) {
    return "fails if a row holds "
        + String.join(" or ", values)
        + ": say what becomes of it, as in map: {"
        + values.get(0)
        + ": "
        + (desired.values().isEmpty() ? "..." : desired.values().get(0))
        + "}, or give new names in renamed_values";
  }
}
