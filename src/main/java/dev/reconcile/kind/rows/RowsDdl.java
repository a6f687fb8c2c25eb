package dev.reconcile.kind.rows;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowRole;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Inserts and updates rows. */
final class RowsDdl implements Ddl<Rows> {

  /** What is there is not known, so every statement looks for itself. */
  @Override
  public List<Operation> create(Rows desired, List<Sql> parts, PlanContext context) {
    RowTable table = RowTable.of(desired, context.desired());
    Map<RowShape, BitSet> shapes = table.shapes();
    List<Operation> operations = new ArrayList<>();
    shapes.forEach(
        (shape, numbers) -> {
          RowSql sql = new RowSql(table, shape);
          operations.addAll(
              context.isNew(desired.table())
                  ? RowSteps.filling(sql, numbers)
                  : RowSteps.over(sql, numbers, relation -> merge(sql, relation)));
        });
    return withSequences(operations, table, shapes, context);
  }

  private static List<Operation> merge(RowSql sql, Sql relation) {
    List<Operation> operations = new ArrayList<>(update(sql, relation));
    operations.add(RowSteps.operation(sql.insert(relation)));
    return operations;
  }

  private static List<Operation> update(RowSql sql, Sql relation) {
    return sql.compared().isEmpty() ? List.of() : List.of(RowSteps.operation(sql.update(relation)));
  }

  /** They are gone with their table. */
  @Override
  public List<Operation> drop(Rows live, PlanContext context) {
    return List.of();
  }

  @Override
  public List<Operation> alter(
      Rows live, Rows desired, List<Difference> differences, PlanContext context) {
    RowTable table = RowTable.of(desired, context.desired());
    RowsFound found = Objects.requireNonNull(live.found());
    Map<RowShape, BitSet> shapes = table.shapes();
    List<Operation> operations = new ArrayList<>();
    shapes.forEach(
        (shape, numbers) -> {
          RowSql sql = new RowSql(table, shape).updating();
          operations.addAll(
              RowSteps.over(
                  sql, both(numbers, found.changed()), relation -> update(sql, relation)));
        });
    shapes.forEach(
        (shape, numbers) -> {
          RowSql sql = new RowSql(table, shape);
          operations.addAll(
              RowSteps.over(
                  sql,
                  both(numbers, found.missing()),
                  relation -> List.of(RowSteps.operation(sql.insert(relation)))));
        });
    return found.missing().isEmpty()
        ? deferring(operations, table, context)
        : withSequences(operations, table, shapes, context);
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  private static List<Operation> deferring(
      List<Operation> operations, RowTable table, PlanContext context) {
    List<Operation> all = new ArrayList<>(ForeignKeyCircle.around(table.rows(), context).begin());
    all.addAll(operations);
    return all;
  }

  @Override
  public Online online(Versions<Rows> versions, PlanContext context) {
    return versions.desired() == null
        ? Online.nothing()
        : Online.afterwards(ForeignKeyCircle.around(versions.desired(), context).end());
  }

  /** A sequence does not see values that rows bring along, and would give them once more. */
  private static List<Operation> withSequences(
      List<Operation> operations,
      RowTable table,
      Map<RowShape, BitSet> shapes,
      PlanContext context) {
    TreeSet<String> given = new TreeSet<>();
    shapes.keySet().forEach(shape -> given.addAll(shape.columns()));
    List<Operation> all = new ArrayList<>(deferring(operations, table, context));
    for (String column : given) {
      sequence(table.rows().table().child(KindName.COLUMN, column), context)
          .ifPresent(sequence -> all.add(RowSteps.operation(beyond(table, column, sequence))));
    }
    return all;
  }

  private static Optional<ObjectId> sequence(ObjectId column, PlanContext context) {
    ObjectId held =
        context.desired().find(column).orElseThrow() instanceof HoldsSequence holder
            ? holder.heldSequence()
            : null;
    return Optional.ofNullable(held)
        .or(
            () ->
                context.desired().objects().stream()
                    .filter(object -> object.id().kind() == KindName.SEQUENCE)
                    .filter(object -> column.equals(object.partOf()))
                    .map(object -> object.id())
                    .findFirst());
  }

  private static Sql beyond(RowTable table, String column, ObjectId sequence) {
    Sql name = new SqlWriter().name(sequence).done();
    String largest = "max(" + new SqlWriter().identifier(column).done().text() + ")";
    String text = new SqlWriter().literal(name.text()).done().text();
    return SqlWriter.sql("SELECT pg_catalog.setval(" + text + ", " + largest + ")")
        .keyword("FROM")
        .name(table.rows().table())
        .newLine()
        .keyword("HAVING")
        .fragment(largest)
        .keyword(">= (SELECT last_value FROM")
        .fragment(name.text() + ")")
        .done();
  }

  @Override
  public Set<RowRole> rowRoles() {
    return Set.of(RowRole.GIVES_ROWS);
  }
}
