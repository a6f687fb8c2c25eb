package dev.reconcile.kind.backfill;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.Spread;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Updates the rows that lack values, or deletes those that are not wanted. */
final class BackfillDdl implements Ddl<Backfill> {

  @Override
  public List<Operation> create(Backfill desired, List<Sql> parts, PlanContext context) {
    return context.isNew(desired.table()) ? List.of() : done(desired, desired, context);
  }

  @Override
  public List<Operation> drop(Backfill live, PlanContext context) {
    return List.of();
  }

  @Override
  public List<Operation> alter(
      Backfill live, Backfill desired, List<Difference> differences, PlanContext context) {
    return done(live, desired, context);
  }

  @Override
  public Set<ObjectId> fills(Backfill desired) {
    return Set.copyOf(desired.filled());
  }

  private static List<Operation> done(Backfill live, Backfill desired, PlanContext context) {
    return desired.set() == null
        ? delete(live, desired, context)
        : fill(desired, desired.set(), context);
  }

  private static List<Operation> delete(Backfill live, Backfill desired, PlanContext context) {
    Silence silence = Silence.of(desired, context);
    Operation delete =
        Operation.of(desired.statement(), Lock.NONE)
            .with(Effect.DESTROYS_DATA)
            .noting(joined("deletes " + live.rowsInWords(), silence.note()));
    return between(silence, delete);
  }

  private static List<Operation> between(Silence silence, Operation work) {
    return Stream.of(operations(silence.begin()), Stream.of(work), operations(silence.end()))
        .flatMap(operations -> operations)
        .toList();
  }

  private static List<Operation> fill(Backfill backfill, String set, PlanContext context) {
    Silence silence = Silence.of(backfill, context);
    Batches batches =
        new Batches(backfill.id(), backfill.table(), set, backfill.where(), silence.begin());
    if (context.online(backfill.table()) && !movesRows(backfill, context.live())) {
      return List.of(
          Operation.inBatches(batches)
              .noting(joined("in batches, each committed", silence.note())));
    }
    Operation update = Operation.of(batches.statement(), Lock.NONE).noting(silence.note());
    return between(silence, update);
  }

  private static Stream<Operation> operations(List<Sql> settings) {
    return settings.stream().map(setting -> Operation.of(setting, Lock.NONE));
  }

  private static String joined(String one, String other) {
    return other.isEmpty() ? one : one + "; " + other;
  }

  /** A row with another key may belong to another partition, which only the whole table knows. */
  private static boolean movesRows(Backfill backfill, Schema live) {
    return backfill.filled().stream()
        .anyMatch(column -> Spread.isBy(backfill.table(), column.name(), live));
  }

  /** The table and all below it. */
  static Stream<ObjectId> family(ObjectId table, Schema schema) {
    return Stream.concat(
        Stream.of(table),
        Parentage.childrenOf(table, schema).stream().flatMap(child -> family(child, schema)));
  }

  /** Whether a table of the family has triggers of users. */
  static boolean hasTriggers(ObjectId table, Schema schema) {
    return family(table, schema)
        .flatMap(member -> schema.children(member).stream())
        .anyMatch(part -> part.kind() == KindName.TRIGGER);
  }
}
