package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.RowHolders;
import dev.reconcile.kind.SequenceLimits;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Guard;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.TableClauses;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that has to be altered in one column, as the clauses of one ALTER TABLE. */
final class ColumnAlteration {

  /** The types that a sequence can have. */
  private static final Set<String> SEQUENTIAL = Set.of("smallint", "integer", "bigint");

  private static final Set<String> STORED_IN_MAIN = Set.of("numeric", "inet", "cidr");

  private final Column live;
  private final Column desired;
  private final PlanContext context;
  private final List<Sql> clauses = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private @Nullable Guard guard;
  private String zone = "";
  private String note = "";
  private @Nullable ForgivingConversion forgiving;

  ColumnAlteration(Column live, Column desired, PlanContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    if (live.canKeepGenerated(desired) && !desired.changesWithParents(context)) {
      operations.add(becomingPlain());
    }
    if (losesIdentity() && !SEQUENTIAL.contains(desired.type())) {
      operations.add(beforehand("DROP IDENTITY"));
    }
    operations.addAll(expression());
    operations.addAll(alterations());
    operations.addAll(notNull().afterwards());
    return operations;
  }

  /**
   * A clause that has its statement to itself where the type changes as well: PostgreSQL takes no
   * USING while the column is generated, and no type for it that its sequence cannot have.
   */
  private Operation beforehand(String action) {
    Operation joining = single(live, action);
    return isRetyped() ? Operation.of(joining.sql(), joining.lock()) : joining;
  }

  /** PostgreSQL takes an expression from a table and its children together only. */
  private Operation becomingPlain() {
    Operation drop = beforehand("DROP EXPRESSION");
    boolean parent = !Parentage.descendantsOf(live.table(), context.live()).isEmpty();
    return parent ? Operation.of(drop.sql(), drop.lock()) : drop;
  }

  private boolean isRetyped() {
    return !live.type().equals(desired.type())
        || !Objects.equals(live.collation(), desired.collation());
  }

  private boolean losesIdentity() {
    return live.identity() != null && desired.identity() == null;
  }

  private List<Operation> expression() {
    Generated before = live.generated();
    Generated after = desired.generated();
    if (before == null || after == null || before.equals(after)) {
      return List.of();
    }
    SqlWriter action = new SqlWriter().keyword("SET EXPRESSION AS");
    action.parenthesized(after.expression());
    Operation set = single(desired, action.done().text()).with(Effect.REWRITES_TABLE);
    return List.of(RowHolders.refusing(set, live.table(), context));
  }

  private List<Operation> alterations() {
    boolean retyped = isRetyped();
    identityRemoval();
    defaultRemoval(retyped);
    if (retyped && !desired.changesWithParents(context)) {
      type();
    }
    defaultSetting(retyped);
    nullability();
    identityAddition();
    attributes(retyped ? live.tuning().ofOtherType() : live.tuning());
    if (clauses.isEmpty()) {
      return new IdentityTransfer(live, desired, context).renaming();
    }
    TableClauses all = new TableClauses(desired.table(), TableClauses.Sort.ALTER_COLUMN, clauses);
    Operation operation = Operation.of(all, Lock.ACCESS_EXCLUSIVE).noting(note);
    for (Effect effect : effects) {
      operation = operation.with(effect);
    }
    if (effects.contains(Effect.REWRITES_TABLE) && context.size(desired.table()).bytes() > 0) {
      operation =
          operation
              .with(Concern.VECTOR_DIMENSION, OldValue.of(live, desired).otherDimension())
              .with(Concern.TIME_ZONE, zone);
    }
    operation = guard == null ? operation : operation.guardedBy(guard);
    return forgiving(new IdentityTransfer(live, desired, context).around(operation));
  }

  private List<Operation> forgiving(List<Operation> operations) {
    ForgivingConversion function = forgiving;
    if (function == null) {
      return operations;
    }
    List<Operation> all = new ArrayList<>(List.of(function.begin()));
    all.addAll(operations);
    all.add(function.end());
    return all;
  }

  static Operation single(Column column, String action) {
    return Operation.of(
        new TableClauses(
            column.table(), TableClauses.Sort.ALTER_COLUMN, List.of(clause(column, action))),
        Lock.ACCESS_EXCLUSIVE);
  }

  static Sql clause(Column column, String action) {
    return sql("ALTER COLUMN").identifier(column.id().name()).fragment(action).done();
  }

  private void add(String action) {
    clauses.add(clause(desired, action));
  }

  private void identityRemoval() {
    if (losesIdentity() && SEQUENTIAL.contains(desired.type())) {
      add("DROP IDENTITY");
    }
  }

  private void defaultRemoval(boolean retyped) {
    boolean goes = live.defaultSql() != null && (retyped || desired.defaultSql() == null);
    if (goes) {
      add("DROP DEFAULT");
    }
  }

  private void type() {
    TypeChange change = TypeChange.between(live, desired, context);
    SqlWriter writer = new SqlWriter().keyword("TYPE").fragment(desired.type());
    if (desired.collation() != null) {
      writer.keyword("COLLATE").fragment(desired.collation());
    }
    String using = using(change);
    if (!using.isEmpty()) {
      writer.keyword("USING").parenthesized(using);
    }
    add(writer.done().text());
    effects.addAll(change.effects());
    zone = change.rule() == null ? TimeZones.assumed(live, desired, context) : "";
    guard = ColumnProbes.stillKept(live, desired, context).orElse(null);
    Optional<ObjectId> holder = RowHolders.of(live.table(), context);
    if (holder.isPresent()) {
      effects.add(Effect.NEEDS_DECISION);
      note = RowHolders.note(holder.get(), live.table());
      return;
    }
    boolean ofOne = change.effects().contains(Effect.NEEDS_DECISION) || change.note().isEmpty();
    note = (ofOne ? "" : live.id().name() + ": ") + change.note();
    OnlineTypeChange.reasonAgainst(live, desired, context)
        .ifPresent(reason -> note = note.isEmpty() ? reason : note + "; " + reason);
  }

  private boolean hasForeignHeirs() {
    return Parentage.descendantsOf(live.table(), context.live()).stream()
        .anyMatch(child -> child.kind() == KindName.FOREIGN_TABLE);
  }

  private String using(TypeChange change) {
    Conversion rule = change.rule();
    if (rule == null && hasForeignHeirs()) {
      return ""; // PostgreSQL takes none where there is a foreign table
    }
    if (rule == null || rule.refused().policy() == OnError.STOP) {
      return change.using();
    }
    ForgivingConversion function =
        ForgivingConversion.inPlace(new ForgivingConversion.Retyped(live, desired, rule, context));
    forgiving = function;
    return function.call();
  }

  private void defaultSetting(boolean retyped) {
    boolean differs = !Objects.equals(live.defaultSql(), desired.defaultSql());
    if (desired.defaultSql() != null && (retyped || differs)) {
      add("SET DEFAULT " + desired.defaultSql());
    }
  }

  private void nullability() {
    clauses.addAll(notNull().clauses());
    effects.addAll(notNull().effects());
  }

  private NotNullChange notNull() {
    return NotNullChange.of(live, desired, context);
  }

  private void identityAddition() {
    Identity before = live.identity();
    Identity after = desired.identity();
    if (after == null || Identity.same(before, after)) {
      return;
    }
    if (before == null) {
      add("ADD " + identityClause(desired, after));
    } else {
      if (before.generation() != after.generation()) {
        add("SET GENERATED " + words(after.generation()));
      }
      identityOptions(before, after);
    }
  }

  private void identityOptions(Identity before, Identity after) {
    if (!before.options().equals(after.options())) {
      String setters =
          IdentityOptions.setters(before.options(), live.type(), after.options(), desired.type());
      SequenceLimits limits = Objects.requireNonNull(live.sequenceLimits());
      SequenceLimits wanted = Objects.requireNonNull(desired.sequenceLimits());
      ObjectId sequence = live.id().attached(KindName.IDENTITY_SEQUENCE);
      boolean restarts = limits.restartsFor(wanted, sequence, context);
      add(restarts ? setters + " RESTART WITH " + wanted.start() : setters);
    }
  }

  /** SEQUENCE NAME is how pg_dump gives the sequence a name; it wants its schema, too. */
  static String identityClause(Column column, Identity identity) {
    String name =
        identity.sequence() == null
            ? ""
            : sql("SEQUENCE NAME")
                .qualified(column.id().schemaName(), identity.sequence())
                .done()
                .text();
    String options = (name + " " + identity.options()).strip();
    return "GENERATED "
        + words(identity.generation())
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + options + ")");
  }

  private static String words(Identity.Generation generation) {
    return generation.name().replace('_', ' ');
  }

  /** What a column definition cannot say. */
  static List<Operation> attributesOfNew(Column column, PlanContext context) {
    Column plain =
        new Column(
            column.id(),
            column.type(),
            column.isWithoutNull(),
            column.notNullConstraint().inDefinition(),
            column.defaultSql(),
            column.generated(),
            column.identity(),
            column.collation(),
            new Tuning(null, column.tuning().compression(), null, Map.of()),
            column.origin(),
            List.of());
    return new ColumnAlteration(plain, column, context).operations();
  }

  private void attributes(Tuning before) {
    Tuning after = desired.tuning();
    noteOldRows(before, after);
    if (!Objects.equals(before.storage(), after.storage())) {
      String storage = after.storage() == null ? usualStorage() : after.storage();
      add("SET STORAGE " + storage.toUpperCase(Locale.ROOT));
    }
    if (!Objects.equals(before.compression(), after.compression())) {
      add("SET COMPRESSION " + (after.compression() == null ? "default" : after.compression()));
    }
    if (!Objects.equals(before.statistics(), after.statistics())) {
      add("SET STATISTICS " + (after.statistics() == null ? -1 : after.statistics()));
    }
    options(before.options(), after.options());
  }

  /** Before 16, SET STORAGE knows no DEFAULT; what it may be is the type's business. */
  private String usualStorage() {
    if (context.version().atLeast(16)) {
      return "DEFAULT";
    }
    String type = desired.type();
    String bare = type.endsWith("]") ? type : type.replaceFirst("\\(.*", "");
    return STORED_IN_MAIN.contains(bare) ? "MAIN" : "EXTENDED";
  }

  private void noteOldRows(Tuning before, Tuning after) {
    boolean storedOtherwise =
        !Objects.equals(before.storage(), after.storage())
            || !Objects.equals(before.compression(), after.compression());
    if (storedOtherwise && note.isEmpty() && context.size(desired.table()).bytes() > 0) {
      note = "rows that are there keep how they are stored until they are written again";
    }
  }

  private void options(Map<String, String> before, Map<String, String> after) {
    List<String> reset = before.keySet().stream().filter(o -> !after.containsKey(o)).toList();
    if (!reset.isEmpty()) {
      add(sql("RESET").names(reset).done().text());
    }
    if (!before.equals(after) && !after.isEmpty()) {
      add(
          sql("SET")
              .list(after.entrySet(), (w, o) -> w.option(o.getKey(), o.getValue()))
              .done()
              .text());
    }
  }
}
