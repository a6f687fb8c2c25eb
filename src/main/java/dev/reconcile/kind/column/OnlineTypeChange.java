package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.catalog.InterimNames;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.Replaceable;
import dev.reconcile.kind.SilentUpdate;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of a large table gets another type beside traffic; see the package's description. */
final class OnlineTypeChange {

  private final Column live;
  private final Column desired;
  private final PlanContext context;
  private final TypeChange change;
  private final InterimNames names;

  private OnlineTypeChange(Column live, Column desired, TypeChange change, PlanContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
    this.change = change;
    this.names = new InterimNames(desired.id(), recipe());
  }

  /** The function that converts, where the rule goes on with what it refuses. */
  private Optional<ForgivingConversion> forgiving() {
    return Optional.ofNullable(change.rule())
        .filter(rule -> change.forgives())
        .map(rule -> new ForgivingConversion.Retyped(live, desired, rule, context))
        .map(column -> ForgivingConversion.besideTraffic(column, names));
  }

  private List<String> recipe() {
    Conversion rule = change.rule();
    Stream<String> made =
        Stream.of(
            desired.id().toString(),
            live.type(),
            desired.type(),
            Objects.requireNonNullElse(desired.collation(), ""),
            converted(),
            loses());
    Stream<String> instead =
        rule == null || !change.forgives() ? Stream.of() : Stream.of(rule.refused().toString());
    return Stream.concat(made, instead).toList();
  }

  /** What was seen to lose nothing is not to begin with it. */
  private String loses() {
    return ColumnProbes.lossNotSeen(live, desired, context).orElse("");
  }

  /** The way beside traffic, if a column takes it. */
  static Optional<OnlineTypeChange> of(Column live, Column desired, PlanContext context) {
    return rewrite(live, desired, context)
        .filter(change -> reason(live, desired, change, context).isEmpty())
        .map(change -> new OnlineTypeChange(live, desired, change, context));
  }

  /** Why a column of a large table is rewritten in place all the same; empty where it is not. */
  static Optional<String> reasonAgainst(Column live, Column desired, PlanContext context) {
    return rewrite(live, desired, context)
        .flatMap(change -> reason(live, desired, change, context))
        .map(reason -> "in place, because " + reason);
  }

  private static Optional<String> reason(
      Column live, Column desired, TypeChange change, PlanContext context) {
    return new InPlaceReason(live, desired, change, context).words();
  }

  /** A rewrite that would keep others waiting for long, or not be seen by subscribers. */
  private static Optional<TypeChange> rewrite(Column live, Column desired, PlanContext context) {
    ObjectId table = desired.table();
    boolean published = context.isPublished(table) && context.size(table).bytes() > 0;
    boolean due =
        !live.type().equals(desired.type())
            && desired.origin().isDeclared()
            && (context.online(table) || published);
    return Optional.of(due)
        .filter(wanted -> wanted)
        .map(wanted -> TypeChange.between(live, desired, context))
        .filter(change -> change.effects().contains(Effect.REWRITES_TABLE))
        .filter(change -> !change.effects().contains(Effect.NEEDS_DECISION));
  }

  /** The column that takes the other's place. */
  ObjectId interim() {
    return desired.table().child(KindName.COLUMN, names.column());
  }

  private Column interimColumn() {
    return new Column(
        interim(),
        desired.type(),
        false,
        NotNullConstraint.PLAIN,
        null,
        null,
        null,
        desired.collation(),
        desired.tuning(),
        Origin.OWN,
        List.of());
  }

  /** The SQL that gives a value of the new type, over the columns of the row. */
  private String value() {
    return forgiving().map(ForgivingConversion::call).orElseGet(this::converted);
  }

  private String converted() {
    return change.using().isEmpty() ? name(live.id().name()) : change.using();
  }

  private static String name(String column) {
    return new SqlWriter().identifier(column).done().text();
  }

  private Set<ObjectId> columnsRead() {
    return InPlaceReason.columnsRead(live, change, context.live());
  }

  /** What is done before the columns change places. */
  List<Operation> ahead() {
    List<Operation> operations = new ArrayList<>();
    if (!isBegun()) {
      if (context.begun().contains(interim())) {
        operations.addAll(InterimColumn.drop(interim(), context));
      }
      operations.addAll(begin());
    }
    operations.add(conversion());
    if (desired.isWithoutNull() && context.preparing(desired.table())) {
      operations.addAll(proofOfNotNull());
    }
    operations.add(analysis());
    return operations;
  }

  private boolean isBegun() {
    return Stream.concat(Stream.of(interim()), triggers().stream())
        .allMatch(context.begun()::contains);
  }

  private List<ObjectId> triggers() {
    return SyncTrigger.EVENTS.stream()
        .map(event -> desired.table().child(KindName.TRIGGER, names.trigger(event)))
        .toList();
  }

  private List<Operation> begin() {
    Column column = interimColumn();
    List<Operation> operations = new ArrayList<>();
    Sql add =
        ColumnDdl.definition(sql("ALTER TABLE").name(desired.table()).keyword("ADD COLUMN"), column)
            .done();
    operations.add(
        Operation.of(add, Lock.ACCESS_EXCLUSIVE)
            .noting(
                "holds what is to become of "
                    + desired.id().name()
                    + (loses().isEmpty() ? "" : "; what would be lost is refused from here on"))
            .with(Concern.PUBLISHED_COLUMN, ColumnDdl.lackedBySubscribers(column, context)));
    operations.addAll(ColumnAlteration.attributesOfNew(column, context));
    List<String> read = columnsRead().stream().map(ObjectId::name).toList();
    forgiving().ifPresent(value -> operations.addAll(List.of(value.begin(), value.seclusion())));
    operations.addAll(new SyncTrigger(desired.table(), names, value(), loses(), read).create());
    List<ObjectId> partitions = Parentage.descendantsOf(desired.table(), context.live());
    operations.replaceAll(operation -> operation.alsoLocking(partitions, operation.lock()));
    return operations;
  }

  private Operation conversion() {
    String column = name(interim().name());
    SilentUpdate silence = SilentUpdate.of(desired.table(), context);
    Batches batches =
        new Batches(
            desired.id(),
            desired.table(),
            column + " = " + value(),
            column + " IS NOT DISTINCT FROM NULL AND (" + value() + ") IS DISTINCT FROM NULL",
            silence.begin());
    return Operation.inBatches(batches)
        .noting(
            Stream.of(change.note(), "in batches, each committed", silence.note())
                .filter(words -> !words.isEmpty())
                .reduce((some, more) -> some + "; " + more)
                .orElse(""));
  }

  private List<Operation> proofOfNotNull() {
    String check = NotNullProof.nameFor(desired.id());
    List<Operation> operations = new ArrayList<>();
    if (!context.begun().contains(desired.table().child(KindName.CONSTRAINT, check))) {
      operations.add(
          Operation.of(
              constraint("ADD", check)
                  .keyword("CHECK")
                  .parenthesized(name(interim().name()) + " IS NOT NULL")
                  .keyword("NOT VALID")
                  .done(),
              Lock.ACCESS_EXCLUSIVE));
    }
    operations.add(Operation.validating(constraint("VALIDATE", check).done()));
    return operations;
  }

  private SqlWriter constraint(String action, String name) {
    return sql("ALTER TABLE")
        .name(desired.table())
        .keyword(action + " CONSTRAINT")
        .identifier(name);
  }

  private Operation analysis() {
    Sql analyze = sql("ANALYZE").name(desired.table()).names(List.of(interim().name())).done();
    return Operation.of(analyze, Lock.SHARE_UPDATE_EXCLUSIVE)
        .in(TransactionMode.ALONE)
        .noting("a new column begins without statistics");
  }

  /** The columns change places, and the new one gets all that the old one had. */
  List<Operation> swap() {
    List<Operation> operations = new ArrayList<>(endOfStep());
    ownedSequences().forEach(sequence -> operations.add(handOver(sequence)));
    Operation drop =
        Operation.of(
            sql("ALTER TABLE")
                .name(desired.table())
                .keyword("DROP COLUMN")
                .identifier(live.id().name())
                .done(),
            Lock.ACCESS_EXCLUSIVE);
    if (change.rule() == null) {
      drop = drop.with(Concern.TIME_ZONE, TimeZones.assumed(live, desired, context));
    }
    for (Effect effect : change.effects()) {
      drop = effect == Effect.REWRITES_TABLE ? drop : drop.with(effect);
    }
    new IdentitySuccession(live, desired).remember().ifPresent(operations::add);
    operations.add(drop);
    operations.add(
        Operation.of(
                sql("ALTER TABLE")
                    .name(desired.table())
                    .keyword("RENAME COLUMN")
                    .identifier(interim().name())
                    .keyword("TO")
                    .identifier(desired.id().name())
                    .done(),
                Lock.ACCESS_EXCLUSIVE)
            .noting("the column is now the last of its table"));
    operations.add(InterimColumn.dropFunction(SyncTrigger.functionOf(desired.table(), names)));
    forgiving().ifPresent(value -> operations.addAll(value.succeeded(interim())));
    Column plain = desired.withIdentity(null);
    operations.addAll(new ColumnAlteration(successor(), plain, context).operations());
    operations.addAll(new IdentitySuccession(live, desired).takeOver());
    return operations;
  }

  /**
   * A column cannot go while the condition of a trigger reads it. Nothing gets out of step any
   * more: all others wait by now.
   */
  private List<Operation> endOfStep() {
    List<OnlineTypeChange> others = others();
    boolean mayBeGone = others.stream().anyMatch(other -> columnsRead().contains(other.live.id()));
    List<Operation> operations =
        new ArrayList<>(
            InterimColumn.dropTriggers(
                interim(), mayBeGone ? "DROP TRIGGER IF EXISTS" : "DROP TRIGGER"));
    others.stream()
        .filter(other -> other.columnsRead().contains(live.id()))
        .forEach(
            other ->
                operations.addAll(
                    InterimColumn.dropTriggers(other.interim(), "DROP TRIGGER IF EXISTS")));
    return operations;
  }

  /** The other columns of the table that get another type in this way. */
  private List<OnlineTypeChange> others() {
    return Replaceable.interimNames(desired.table(), context).keySet().stream()
        .filter(name -> !name.equals(desired.id().name()))
        .map(name -> desired.table().child(KindName.COLUMN, name))
        .flatMap(
            id -> of(column(id, context.live()), column(id, context.desired()), context).stream())
        .toList();
  }

  private static Column column(ObjectId id, Schema schema) {
    return (Column) schema.find(id).orElseThrow();
  }

  /** The new column under its name, before it gets what the old one had. */
  Column successor() {
    Column column = interimColumn();
    return new Column(
        desired.id(),
        column.type(),
        false,
        NotNullConstraint.PLAIN,
        null,
        null,
        null,
        column.collation(),
        column.tuning(),
        desired.origin(),
        List.of());
  }

  /** A sequence goes with the column that owns it. */
  private Set<ObjectId> ownedSequences() {
    Set<ObjectId> sequences = new TreeSet<>();
    context.live().objects().stream()
        .filter(object -> object.id().kind() == KindName.OWNED_BY)
        .filter(object -> object.references(context.live()).contains(live.id()))
        .filter(object -> context.desired().contains(object.id()))
        .forEach(object -> sequences.add(object.id().requireParent()));
    return sequences;
  }

  private Operation handOver(ObjectId sequence) {
    return Operation.of(
        sql("ALTER").object(sequence).keyword("OWNED BY").name(interim()).done(),
        Lock.SHARE_ROW_EXCLUSIVE);
  }

  /** What an interrupted run left, and this change finishes. */
  Set<ObjectId> leftovers() {
    return ColumnFamily.of(interim(), context).collect(Collectors.toSet());
  }
}
