package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.LiveRows;
import dev.reconcile.kind.TakesValues;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe;
import dev.reconcile.plan.Probe.Meaning;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The partition that has taken the rows which belong into one that comes. PostgreSQL refuses the
 * new one as long as they are there, so the default partition leaves for a moment, and they move.
 */
final class DefaultPartition {

  private final Parents live;
  private final Parents coming;
  private final Table parent;
  private final PlanContext context;

  private DefaultPartition(Parents live, Parents coming, Table parent, PlanContext context) {
    this.live = live;
    this.coming = coming;
    this.parent = parent;
    this.context = context;
  }

  /** The statements that make a partition, between those that rows of the default one need. */
  static List<Operation> around(List<Operation> making, Parents coming, PlanContext context) {
    Optional<DefaultPartition> partition = of(coming, context);
    List<Operation> operations =
        new ArrayList<>(partition.map(found -> found.around(making)).orElse(making));
    proof(coming, context).map(PartitionProof::discard).ifPresent(operations::add);
    return operations;
  }

  /** What tells whether rows have to move. */
  static List<Probe> probes(Parents coming, PlanContext context) {
    return of(coming, context).stream().flatMap(partition -> partition.probe().stream()).toList();
  }

  /** The proof that none have to, for a large default partition that has none. */
  static Optional<PartitionProof> proof(Parents coming, PlanContext context) {
    return of(coming, context)
        .filter(DefaultPartition::isClear)
        .flatMap(found -> PartitionProof.ofDefault(found.live.child(), coming, context));
  }

  /** Whether there is one whose rows move when they have to. */
  static boolean gives(Parents coming, PlanContext context) {
    return of(coming, context).filter(DefaultPartition::canLeave).isPresent();
  }

  private static Optional<DefaultPartition> of(Parents coming, PlanContext context) {
    ObjectId id = coming.parents().get(0);
    return coming.isPartition()
            && !coming.isDefault()
            && context.live().find(id).orElse(null) instanceof Table parent
            && !Replacement.isReplaced(id, context)
            && context.desired().find(coming.child()).orElse(null) instanceof Table child
            && child.partitionBy() == null
        ? PartitionProof.defaultOf(id, context)
            .filter(other -> context.size(other.child()).bytes() > 0 && staysAs(other, context))
            .map(other -> new DefaultPartition(other, coming, parent, context))
        : Optional.empty();
  }

  /** Whether it is to be the default partition of the same table. */
  static boolean staysAs(Parents live, PlanContext context) {
    return context.desired().find(live.id()).orElse(null) instanceof Parents desired
        && desired.isDefault()
        && desired.parents().equals(live.parents());
  }

  /**
   * A partition whose rows are referred to cannot leave, and rows that go may take others along.
   */
  private static boolean isReferredTo(ObjectId table, PlanContext context) {
    return Stream.concat(Stream.of(table), context.live().children(table).stream())
        .flatMap(id -> context.uses().dependentsOf(id).stream())
        .anyMatch(user -> user.kind() == KindName.FOREIGN_KEY && !user.whole().equals(table));
  }

  private Optional<Probe> probe() {
    return rows()
        .flatMap(
            belonging ->
                LiveRows.of(live.child(), context)
                    .filter(rows -> rows.canAnswer(List.of(belonging)))
                    .map(
                        rows ->
                            new Probe(
                                coming.id(),
                                Meaning.HOLDS,
                                rows.where(belonging),
                                rows.label(),
                                "of " + live.child() + " that would belong here",
                                "")));
  }

  private boolean isClear() {
    return context.findings().clear(coming.id(), canLeave() ? Meaning.HOLDS : Meaning.VIOLATES);
  }

  private Optional<String> rows() {
    return PartitionRows.condition(
        String.valueOf(parent.partitionBy()), String.valueOf(coming.values()));
  }

  private boolean canLeave() {
    return !isReferredTo(parent.id(), context) && !isReferredTo(live.child(), context);
  }

  private List<Operation> around(List<Operation> making) {
    Optional<String> rows = rows();
    if (rows.isEmpty() || isClear() || !canLeave()) {
      return making;
    }
    ParentsDdl parents = new ParentsDdl();
    List<Operation> operations = new ArrayList<>(parents.drop(live, context));
    operations.addAll(making);
    operations.add(move(rows.get()));
    operations.addAll(parents.create(live, List.of(), context));
    return operations;
  }

  private Operation move(String rows) {
    List<String> columns = columns();
    Sql delete =
        sql("DELETE FROM")
            .name(live.child())
            .keyword("WHERE")
            .fragment(rows)
            .keyword("RETURNING")
            .items(columns, SqlWriter::identifier)
            .done();
    Sql statement =
        sql("WITH moved AS (" + delete.text() + ")")
            .newLine()
            .keyword("INSERT INTO")
            .name(coming.child())
            .names(columns)
            .keyword("OVERRIDING SYSTEM VALUE SELECT")
            .items(columns, SqlWriter::identifier)
            .keyword("FROM moved")
            .done();
    return Operation.of(statement, Lock.ACCESS_EXCLUSIVE)
        .with(Effect.MOVES_SOME_ROWS)
        .alsoLocking(List.of(live.child()), Lock.ACCESS_EXCLUSIVE)
        .noting("the rows of " + live.child() + " that belong here move; triggers fire for them");
  }

  /** What a partition has is what its table has. */
  private List<String> columns() {
    return context.live().children(parent.id()).stream()
        .filter(
            id ->
                context.desired().find(id).orElse(null) instanceof TakesValues after
                    && has(after, id))
        .map(ObjectId::name)
        .toList();
  }

  private boolean has(TakesValues after, ObjectId id) {
    SchemaObject before = context.live().find(id).orElseThrow();
    return after.valueFrom(before).isPresent();
  }
}
