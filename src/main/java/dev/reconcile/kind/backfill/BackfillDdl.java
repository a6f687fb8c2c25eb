package dev.reconcile.kind.backfill;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.SilentUpdate;
import dev.reconcile.kind.Spread;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.RowRole;
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
    SilentUpdate silence = silence(desired, context);
    Operation delete =
        Operation.of(desired.statement(), Lock.NONE)
            .with(Effect.DESTROYS_DATA)
            .with(Effect.DELETES_ROWS)
            .noting(joined("deletes " + live.rowsInWords(), silence.note()));
    return between(silence, delete);
  }

  private static List<Operation> between(SilentUpdate silence, Operation work) {
    return Stream.of(operations(silence.begin()), Stream.of(work), operations(silence.end()))
        .flatMap(operations -> operations)
        .toList();
  }

  private static List<Operation> fill(Backfill backfill, String set, PlanContext context) {
    SilentUpdate silence = silence(backfill, context);
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

  /**
   * Neither do triggers fire that check foreign keys and deferrable keys, so where the columns are
   * in one, all fire.
   */
  private static SilentUpdate silence(Backfill backfill, PlanContext context) {
    SilentUpdate silent = SilentUpdate.of(backfill.table(), context);
    if (silent.begin().isEmpty()) {
      return silent;
    }
    if (backfill.triggers() == Triggers.FIRE) {
      return SilentUpdate.noticed("triggers of the table fire");
    }
    return backfill.filled().stream().anyMatch(column -> isChecked(column, context))
        ? SilentUpdate.noticed("triggers of the table fire, as do those that check its keys")
        : silent;
  }

  /** Whether a trigger of PostgreSQL's own watches over a column. */
  private static boolean isChecked(ObjectId column, PlanContext context) {
    return context.uses().dependentsOf(column).stream()
        .anyMatch(
            user ->
                user.kind() == KindName.FOREIGN_KEY
                    || (user.kind() == KindName.CONSTRAINT && isKey(user, context)));
  }

  /** What has an index behind it has that index's name to itself, too. */
  private static boolean isKey(ObjectId constraint, PlanContext context) {
    return context.live().find(constraint).map(SchemaObject::claims).stream()
        .anyMatch(claims -> claims.size() > 1);
  }

  @Override
  public Set<RowRole> rowRoles() {
    return Set.of(RowRole.READS, RowRole.GIVES_VALUES);
  }
}
