package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Fills;
import dev.reconcile.kind.Interim;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.RowHolders;
import dev.reconcile.kind.SilentUpdate;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.TableClauses;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A new column of a large table, whose value PostgreSQL would compute for each row while all others
 * wait (PostgreSQL documentation, ALTER TABLE, notes). It comes about beside traffic under an
 * interim name: empty, with its default for rows that come; then the rows that are there get their
 * values in batches; then it takes its name. By the interim name a later run knows what an
 * interrupted one left.
 */
final class ColumnBuiltAhead {

  private final Column desired;
  private final PlanContext context;

  ColumnBuiltAhead(Column desired, PlanContext context) {
    this.desired = desired;
    this.context = context;
  }

  /** Whether the column is made so. */
  boolean isDue() {
    return desired.origin() == Origin.OWN
        && desired.generated() == null
        && context.isNew(desired.id())
        && ((isComputed() && context.preparing(desired.table())) || isRefused())
        && !Fills.areDue(desired.id(), context.live(), context.desired());
  }

  private boolean isComputed() {
    return desired.identity() != null || VolatileDefault.is(desired.defaultSql());
  }

  /** While others hold rows of the table, PostgreSQL adds no column that has a value from then. */
  private boolean isRefused() {
    return (desired.identity() != null || desired.defaultSql() != null)
        && context.canPrepare()
        && RowHolders.of(desired.table(), context).isPresent();
  }

  /** The statements that make it beside traffic. */
  List<Operation> ahead() {
    List<Operation> operations = new ArrayList<>();
    Optional<Column> left = left();
    if (left.isPresent() && !left.get().type().equals(desired.type())) {
      operations.add(alter("DROP COLUMN", interim().id()));
      left = Optional.empty();
    }
    if (desired.identity() != null && !context.live().contains(sequence())) {
      operations.addAll(interimSequence());
    }
    if (left.isEmpty()) {
      Sql add =
          ColumnDdl.definition(sql("ADD COLUMN"), nullable(interim()).withoutDefault()).done();
      operations.add(
          clauses(TableClauses.Sort.ADD_COLUMN, add)
              .with(Concern.PUBLISHED_COLUMN, ColumnDdl.lackedBySubscribers(interim(), context)));
    }
    // Not with the column: the default would be computed for each row.
    operations.add(
        clauses(
            TableClauses.Sort.ALTER_COLUMN,
            ColumnAlteration.clause(interim(), "SET DEFAULT " + defaultSql())));
    operations.add(filling());
    operations.addAll(proof().online().ahead());
    return operations;
  }

  private Operation filling() {
    String name = new SqlWriter().identifier(interim().id().name()).done().text();
    SilentUpdate silence = SilentUpdate.of(desired.table(), context);
    Batches batches =
        new Batches(
            interim().id(),
            desired.table(),
            name + " = DEFAULT",
            name + " IS NULL",
            silence.begin());
    return Operation.inBatches(batches)
        .noting(
            Stream.of("in batches, each committed", silence.note())
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow());
  }

  /** Whoever inserts rows meanwhile takes values from it, as from the sequence of an identity. */
  private List<Operation> interimSequence() {
    Sql create =
        sql("CREATE")
            .object(sequence())
            .keyword("AS")
            .fragment(desired.type())
            .keyword(Objects.requireNonNull(desired.identity()).options())
            .done();
    Sql grant = sql("GRANT USAGE ON").object(sequence()).keyword("TO PUBLIC").done();
    return List.of(Operation.of(create, Lock.NONE), Operation.of(grant, Lock.NONE));
  }

  private String defaultSql() {
    if (desired.identity() == null) {
      return Objects.requireNonNull(desired.defaultSql());
    }
    String name = new SqlWriter().name(sequence()).done().text();
    return new SqlWriter().keyword("nextval").list(List.of(name), SqlWriter::literal).done().text();
  }

  /** The statements by which it takes its name. */
  List<Operation> takesName() {
    List<Operation> operations = new ArrayList<>();
    operations.add(
        Operation.of(
                sql("ALTER TABLE")
                    .name(desired.table())
                    .keyword("RENAME COLUMN")
                    .identifier(interim().id().name())
                    .keyword("TO")
                    .identifier(desired.id().name())
                    .done(),
                Lock.ACCESS_EXCLUSIVE)
            .with(Concern.PUBLISHED_COLUMN, ColumnDdl.lackedBySubscribers(desired, context)));
    List<Sql> changes =
        new ArrayList<>(NotNullChange.of(nullable(desired), desired, context).clauses());
    Identity identity = desired.identity();
    if (identity != null) {
      changes.add(ColumnAlteration.clause(desired, "DROP DEFAULT"));
      String added = "ADD " + ColumnAlteration.identityClause(desired, identity);
      changes.add(ColumnAlteration.clause(desired, added));
    }
    if (!changes.isEmpty()) {
      operations.add(clauses(TableClauses.Sort.ALTER_COLUMN, changes.toArray(new Sql[0])));
    }
    operations.addAll(proof().discard());
    if (identity != null) {
      operations.add(new IdentityTransfer(desired, desired, context).goingOn(sequence()));
      operations.add(Operation.of(sql("DROP").object(sequence()).done(), Lock.ACCESS_EXCLUSIVE));
    }
    return operations;
  }

  private NotNullProof proof() {
    return new NotNullProof(nullable(interim()), interim(), context);
  }

  /** What an interrupted run left of it. */
  Set<ObjectId> leftovers() {
    if (!isDue()) {
      return Set.of();
    }
    Set<ObjectId> leftovers = new TreeSet<>(proof().leftovers());
    Stream.concat(
            Stream.of(desired.table()),
            Parentage.descendantsOf(desired.table(), context.live()).stream())
        .map(table -> table.child(KindName.COLUMN, interim().id().name()))
        .forEach(leftovers::add);
    leftovers.add(sequence());
    leftovers.removeIf(id -> !context.live().contains(id));
    return leftovers;
  }

  private Optional<Column> left() {
    return context.live().find(interim().id()).map(Column.class::cast);
  }

  private Column interim() {
    return desired.withoutIdentity().named(Interim.successor(desired.id()));
  }

  private static Column nullable(Column column) {
    return column.withNotNull(false, NotNullConstraint.PLAIN);
  }

  private ObjectId sequence() {
    String name = ImplicitName.of(desired.table().name(), desired.id().name(), Interim.SEQUENCE);
    return ObjectId.in(desired.id().schemaName(), KindName.SEQUENCE, name);
  }

  private Operation clauses(TableClauses.Sort sort, Sql... clauses) {
    return Operation.of(
        new TableClauses(desired.table(), sort, List.of(clauses)), Lock.ACCESS_EXCLUSIVE);
  }

  private Operation alter(String action, ObjectId column) {
    return Operation.of(
            sql("ALTER TABLE")
                .name(desired.table())
                .keyword(action)
                .identifier(column.name())
                .done(),
            Lock.ACCESS_EXCLUSIVE)
        .noting("an interrupted run left it for another type");
  }
}
