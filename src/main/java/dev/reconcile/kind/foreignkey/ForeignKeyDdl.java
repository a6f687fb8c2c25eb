package dev.reconcile.kind.foreignkey;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedTable;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.RowRole;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds, drops and validates foreign keys, and changes when they are checked. */
final class ForeignKeyDdl implements Ddl<ForeignKey> {

  @Override
  public Probing<ForeignKey> probing() {
    return new ForeignKeyProbes();
  }

  @Override
  public List<Operation> create(ForeignKey desired, List<Sql> parts, PlanContext context) {
    if (desired.part() != null) {
      ForeignKey whole = (ForeignKey) context.desired().find(desired.part().whole()).orElseThrow();
      return isByPartition(whole, context)
          ? List.of() // there under this name before the whole is
          : PartName.give(desired.id(), desired.part());
    }
    if (isByPartition(desired, context)) {
      return new KeyByPartition(desired, context).begin();
    }
    boolean later = isValidatedLater(desired, context);
    Operation add = added(desired, later ? Rows.NOT_ASKED : Rows.ASKED);
    boolean scans = desired.checksRows() && !later && !context.isNew(desired.id().requireParent());
    return List.of(scans ? add.with(Effect.SCANS_TABLE) : add);
  }

  /** Whether rows that are there are looked at. */
  enum Rows {
    ASKED,
    NOT_ASKED
  }

  static Operation added(ForeignKey key, Rows rows) {
    SqlWriter writer = alterTable(key).keyword("ADD").sql(definition(key));
    return Operation.of(
            writer.keywordIf(rows == Rows.NOT_ASKED, "NOT VALID").done(), Lock.SHARE_ROW_EXCLUSIVE)
        .alsoLocking(List.of(key.target()), Lock.SHARE_ROW_EXCLUSIVE);
  }

  private static boolean isValidatedLater(ForeignKey desired, PlanContext context) {
    ObjectId table = desired.id().requireParent();
    return desired.checksRows()
        && context.online(table)
        && !Parentage.joins(table, context.live(), context.desired())
        && (context.version().major() >= KeyByPartition.TAKES_NOT_VALID
            || !new PartitionedTable(table, context).isPartitioned());
  }

  private static boolean isByPartition(ForeignKey desired, PlanContext context) {
    return desired.checksRows()
        && context.online(desired.id().requireParent())
        && new KeyByPartition(desired, context).isDue();
  }

  @Override
  public Set<ObjectId> leftovers(ForeignKey desired, PlanContext context) {
    boolean takesThem =
        isByPartition(desired, context)
            || context.version().major() >= KeyByPartition.TAKES_NOT_VALID;
    return takesThem && !context.live().contains(desired.id())
        ? new KeyByPartition(desired, context).leftovers()
        : Set.of();
  }

  @Override
  public Online online(Versions<ForeignKey> versions, PlanContext context) {
    ForeignKey key = versions.either();
    boolean comes =
        versions.way() == Versions.Way.CREATED || versions.way() == Versions.Way.REBUILT;
    if (comes && isByPartition(key, context)) {
      return Online.afterwards(new KeyByPartition(key, context).end());
    }
    boolean later =
        switch (versions.way()) {
          case CREATED, REBUILT -> isValidatedLater(key, context);
          case ALTERED -> isValidated(versions) && context.online(key.id().requireParent());
          case DROPPED, RENAMED -> false;
        };
    return later
        ? Online.afterwards(List.of(Operation.validating(validation(key))))
        : Online.nothing();
  }

  private static boolean isValidated(Versions<ForeignKey> versions) {
    return Optional.ofNullable(versions.live()).filter(ForeignKey::notValid).isPresent()
        && Optional.ofNullable(versions.desired()).filter(key -> !key.notValid()).isPresent();
  }

  static Sql validation(ForeignKey key) {
    return alterTable(key).keyword("VALIDATE CONSTRAINT").identifier(key.id().name()).done();
  }

  /**
   * Not for one that need not be valid, because CREATE TABLE marks it as valid; and not where a
   * table in use would be locked for as long as the new one takes.
   */
  @Override
  public Optional<Sql> inline(ForeignKey desired, PlanContext context) {
    return desired.notValid() || desired.part() != null || !context.isNew(desired.target())
        ? Optional.empty()
        : Optional.of(definition(desired));
  }

  @Override
  public List<Operation> drop(ForeignKey live, PlanContext context) {
    if (live.part() != null) {
      return List.of(); // it goes with the whole
    }
    return List.of(
        Operation.of(
                alterTable(live).keyword("DROP CONSTRAINT").identifier(live.id().name()).done(),
                Lock.ACCESS_EXCLUSIVE)
            .alsoLocking(List.of(live.target()), Lock.ACCESS_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      ForeignKey live, ForeignKey desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (live.deferral() != desired.deferral()) {
      operations.add(
          Operation.of(
              alterTable(desired)
                  .keyword("ALTER CONSTRAINT")
                  .identifier(desired.id().name())
                  .keyword(desired.deferral().clause())
                  .done(),
              Lock.ACCESS_EXCLUSIVE));
    }
    boolean validated = live.notValid() && !desired.notValid();
    if (validated && !context.online(desired.id().requireParent())) {
      operations.add(
          Operation.of(validation(desired), Lock.SHARE_UPDATE_EXCLUSIVE).with(Effect.SCANS_TABLE));
    }
    return operations;
  }

  private static SqlWriter alterTable(ForeignKey key) {
    return sql("ALTER TABLE").name(key.id().requireParent());
  }

  private static Sql definition(ForeignKey key) {
    SqlWriter writer =
        sql("CONSTRAINT")
            .identifier(key.id().name())
            .keyword("FOREIGN KEY")
            .list(columns(key.columns(), key), SqlWriter::sql)
            .keyword("REFERENCES")
            .name(key.target())
            .list(columns(key.targetColumns(), key), SqlWriter::sql)
            .keywordIf(key.match() == ForeignKey.Match.FULL, "MATCH FULL");
    action(writer, "ON DELETE", key.onDelete());
    if (!key.onDeleteColumns().isEmpty()) {
      writer.names(key.onDeleteColumns());
    }
    action(writer, "ON UPDATE", key.onUpdate());
    return writer
        .keyword(key.deferral().clauseIfNotDefault())
        .keywordIf(key.notValid(), "NOT VALID")
        .keywordIf(!key.enforced(), "NOT ENFORCED")
        .done();
  }

  private static List<Sql> columns(List<String> names, ForeignKey key) {
    List<Sql> columns = new ArrayList<>();
    for (String name : names) {
      boolean last = columns.size() == names.size() - 1;
      columns.add(
          new SqlWriter().keywordIf(last && key.period(), "PERIOD").identifier(name).done());
    }
    return columns;
  }

  private static void action(SqlWriter writer, String event, ForeignKey.Action action) {
    if (action != ForeignKey.Action.NO_ACTION) {
      writer.keyword(event).keyword(action.name().replace('_', ' '));
    }
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.AFTER;
  }

  @Override
  public Set<RowRole> rowRoles() {
    return Set.of(RowRole.DEMANDS);
  }
}
