package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.RowHolders;
import dev.reconcile.kind.StillEmpty;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.kind.Tablespace;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.plan.SetAside;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates, drops and alters tables. */
final class TableDdl implements Ddl<Table> {

  private static final Switch ENABLING = new Switch("DISABLE", "ENABLE");
  private static final Switch FORCING = new Switch("NO FORCE", "FORCE");

  @Override
  public Probing<Table> probing() {
    return new TableProbes();
  }

  @Override
  public List<Operation> create(Table desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer =
        sql("CREATE").keywordIf(desired.unlogged(), "UNLOGGED").keyword("TABLE").name(desired.id());
    putParts(writer, desired, parts, context);
    if (desired.partitionBy() != null) {
      writer.keyword("PARTITION BY").fragment(desired.partitionBy());
    }
    if (desired.method() != null) {
      writer.keyword("USING").identifier(desired.method());
    }
    StorageParameters.write(writer, desired.with());
    tablespace(desired, context).ifPresent(name -> writer.keyword("TABLESPACE").identifier(name));
    List<Operation> operations = new ArrayList<>(made(writer.done(), desired, parts, context));
    rowSecurity(desired, false, desired.rowSecurity(), ENABLING).ifPresent(operations::add);
    if (!Replacement.isReplaced(desired.id(), context)) { // else when the rows have moved
      rowSecurity(desired, false, desired.forceRowSecurity(), FORCING).ifPresent(operations::add);
    }
    if (desired.ofType() != null) {
      operations.add(TableNature.statement(desired, "OF " + desired.ofType()));
    }
    if (desired.replicaIdentity() != Table.ReplicaIdentity.DEFAULT) {
      operations.add(
          TableNature.statement(desired, "REPLICA IDENTITY " + desired.replicaIdentity()));
    }
    return operations;
  }

  /** A partition goes where its parent's are to go, unless it is told otherwise. */
  private static Optional<String> tablespace(Table table, PlanContext context) {
    boolean parentsElsewhere =
        Parentage.parentsOf(table.id(), context.desired()).stream()
            .flatMap(parent -> context.desired().find(parent).stream())
            .anyMatch(parent -> ((Table) parent).tablespace() != null);
    String own = table.tablespace();
    return Optional.ofNullable(own == null && parentsElsewhere ? Tablespace.DEFAULT : own);
  }

  private static void putParts(
      SqlWriter writer, Table table, List<Sql> parts, PlanContext context) {
    if (!parts.contains(ParentsDdl.WITH_TABLE)) {
      writer.lines(parts);
      return;
    }
    List<Sql> own = parts.stream().filter(part -> !part.equals(ParentsDdl.WITH_TABLE)).toList();
    Parents parents = parents(table, context);
    if (NewPartition.isAttached(parents, context)) {
      writer.lines(NewPartition.likeParent(parents, own));
    } else {
      ParentsDdl.write(writer, parents, own);
    }
  }

  private static List<Operation> made(
      Sql create, Table table, List<Sql> parts, PlanContext context) {
    Operation making = Operation.of(create, Lock.NONE);
    if (!parts.contains(ParentsDdl.WITH_TABLE)) {
      return List.of(making);
    }
    Parents parents = parents(table, context);
    if (!NewPartition.isAttached(parents, context)) {
      return DefaultPartition.around(
          List.of(NewPartition.locking(making, parents, context)), parents, context);
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(making);
    operations.addAll(
        DefaultPartition.around(ParentsDdl.attach(parents, context), parents, context));
    return operations;
  }

  @Override
  public Online online(Versions<Table> versions, PlanContext context) {
    Table table = versions.either();
    return versions.way() == Versions.Way.CREATED
            && context.desired().find(table.id().attached(KindName.INHERITANCE)).orElse(null)
                instanceof Parents parents
        ? Online.ahead(
            DefaultPartition.proof(parents, context).map(PartitionProof::prove).orElse(List.of()))
        : Online.nothing();
  }

  @Override
  public Set<ObjectId> leftovers(Table desired, PlanContext context) {
    return context.isNew(desired.id())
            && context.desired().find(desired.id().attached(KindName.INHERITANCE)).orElse(null)
                instanceof Parents parents
        ? DefaultPartition.proof(parents, context)
            .filter(PartitionProof::isLeft)
            .map(proof -> Set.of(proof.check()))
            .orElse(Set.of())
        : Set.of();
  }

  private static Parents parents(Table table, PlanContext context) {
    ObjectId id = table.id().attached(KindName.INHERITANCE);
    return (Parents) context.desired().find(id).orElseThrow();
  }

  @Override
  public List<Operation> drop(Table live, PlanContext context) {
    Operation drop =
        Operation.of(sql("DROP").object(live.id()).done(), Lock.ACCESS_EXCLUSIVE)
            .with(Effect.DESTROYS_DATA);
    List<Operation> operations = new ArrayList<>(ParentsDdl.release(live.id(), context));
    operations.add(
        context.holdsNothing(live.id())
            ? drop.guardedBy(StillEmpty.tableAlone(live.id(), context))
            : drop);
    return operations;
  }

  /** PostgreSQL lets no logged table refer to an unlogged one, not even for a moment. */
  @Override
  public Set<KindName> inTheWay(Table live, Table desired, List<Difference> differences) {
    return live.unlogged() == desired.unlogged()
        ? EnumSet.noneOf(KindName.class)
        : EnumSet.of(KindName.FOREIGN_KEY);
  }

  @Override
  public List<Operation> alter(
      Table live, Table desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (live.unlogged() != desired.unlogged()) {
      String persistence = desired.unlogged() ? "SET UNLOGGED" : "SET LOGGED";
      Operation set =
          Operation.of(
              sql("ALTER TABLE").name(desired.id()).keyword(persistence).done(),
              Lock.ACCESS_EXCLUSIVE);
      operations.add(RowHolders.refusing(set.with(Effect.REWRITES_TABLE), desired.id(), context));
    }
    rowSecurity(desired, live.rowSecurity(), desired.rowSecurity(), ENABLING)
        .ifPresent(operations::add);
    rowSecurity(desired, live.forceRowSecurity(), desired.forceRowSecurity(), FORCING)
        .ifPresent(operations::add);
    Sql alter = sql("ALTER TABLE").name(desired.id()).done();
    operations.addAll(StorageParameters.alter(alter, live.with(), desired.with()));
    operations.addAll(Tablespace.alter(alter, live.tablespace(), desired.tablespace()));
    operations.addAll(TableNature.alter(live, desired, context));
    return operations;
  }

  @Override
  public Optional<SetAside> setAside(Table live, Table desired, PlanContext context) {
    return Replacement.of(live, desired, context);
  }

  /** While it follows a type, neither its columns nor the type's attributes can be changed. */
  @Override
  public Optional<Table> released(Table live, PlanContext context) {
    return live.ofType() == null ? Optional.empty() : Optional.of(live.withoutType());
  }

  /** A table follows a type with the columns that the type has. */
  @Override
  public boolean fitsAgain(Table live, PlanContext context) {
    return live.ofType() == null || context.desired().contains(live.id());
  }

  /** Partitions without successors go with the table that their rows move from. */
  @Override
  public Set<ObjectId> absorbs(Table live, Table desired, PlanContext context) {
    return TableKind.spreadsOtherwise(live, desired, context)
        ? Replacement.partitionsThatGo(live, context)
        : Set.of();
  }

  /** The words that switch a part of row security off and on. */
  private record Switch(String off, String on) {}

  private static Optional<Operation> rowSecurity(
      Table table, boolean before, boolean after, Switch words) {
    if (before == after) {
      return Optional.empty();
    }
    SqlWriter writer =
        sql("ALTER TABLE").name(table.id()).keyword(after ? words.on() : words.off());
    Operation change =
        Operation.of(writer.keyword("ROW LEVEL SECURITY").done(), Lock.ACCESS_EXCLUSIVE);
    return Optional.of(before ? change.with(Effect.WEAKENS_ROW_SECURITY) : change);
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.BEFORE;
  }
}
