package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A column that was filled before it became an identity column: the identity's sequence has to go
 * on where the serial's sequence was, or after the largest value there is. The old sequence steps
 * aside first, because the new one takes its name.
 */
final class IdentityTransfer {

  private static final String REPLACED = "_replaced";

  private final Column live;
  private final Column desired;
  private final PlanContext context;

  IdentityTransfer(Column live, Column desired, PlanContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
  }

  /** The sequences of the live column that the identity's own replaces. */
  Set<ObjectId> replacedSequences() {
    Set<ObjectId> replaced = new TreeSet<>();
    if (live.identity() == null && desired.identity() != null) {
      for (SchemaObject object : context.live().objects()) {
        boolean owns =
            object.id().kind() == KindName.OWNED_BY
                && object.references(context.live()).contains(live.id())
                && !context.desired().contains(object.id().requireParent());
        if (owns) {
          replaced.add(object.id().requireParent());
        }
      }
    }
    return replaced;
  }

  /** The statement that adds the identity, with what has to go before and after it. */
  List<Operation> around(Operation statement) {
    if (live.identity() != null || desired.identity() == null) {
      List<Operation> operations = new ArrayList<>(List.of(statement));
      operations.addAll(renaming());
      return operations;
    }
    List<Operation> operations = new ArrayList<>();
    Set<ObjectId> replaced = replacedSequences();
    replaced.forEach(sequence -> operations.addAll(stepAside(sequence)));
    operations.add(statement);
    if (replaced.isEmpty()) {
      operations.add(Operation.of(afterLargest(), Lock.ACCESS_SHARE));
    }
    for (ObjectId sequence : replaced) {
      operations.add(goingOn(aside(sequence)));
      operations.add(operation(sql("DROP").object(aside(sequence)).done()));
    }
    return operations;
  }

  /** Gives the sequence of an identity that stays the name that it should have. */
  List<Operation> renaming() {
    Identity before = live.identity();
    Identity after = desired.identity();
    if (before == null || after == null || after.takesNameOf(before)) {
      return List.of();
    }
    String usual = ImplicitName.of(live.table().name(), live.id().name(), "_seq");
    String name = Objects.requireNonNullElse(before.sequence(), usual);
    String wanted = Objects.requireNonNullElse(after.sequence(), usual);
    return List.of(
        operation(
            sql("ALTER SEQUENCE")
                .qualified(live.id().schemaName(), name)
                .keyword("RENAME TO")
                .identifier(wanted)
                .done()));
  }

  private static Operation operation(Sql sql) {
    return Operation.of(sql, Lock.ACCESS_EXCLUSIVE);
  }

  private static ObjectId aside(ObjectId sequence) {
    return new ObjectId(
        KindName.SEQUENCE, sequence.parent(), ImplicitName.of(sequence.name(), "", REPLACED));
  }

  /** Without its column, or PostgreSQL would take it for the column's sequence. */
  private static List<Operation> stepAside(ObjectId sequence) {
    return List.of(
        operation(sql("ALTER").object(sequence).keyword("OWNED BY NONE").done()),
        operation(
            sql("ALTER")
                .object(sequence)
                .keyword("RENAME TO")
                .identifier(aside(sequence).name())
                .done()));
  }

  /** The statement that lets the sequence of the identity go on where another one is. */
  Operation goingOn(ObjectId sequence) {
    IdentityOptions.Range range = IdentityOptions.range(identity().options(), desired.type());
    Sql where =
        setval("last_value", "is_called")
            .keyword("FROM")
            .name(sequence)
            .keyword("WHERE last_value BETWEEN")
            .fragment(range.min() + " AND " + range.max())
            .done();
    return Operation.of(where, Lock.ACCESS_SHARE);
  }

  private Sql afterLargest() {
    IdentityOptions.Range range = IdentityOptions.range(identity().options(), desired.type());
    Sql last = sql(range.down() ? "min" : "max").names(List.of(desired.id().name())).done();
    return setval(last.text())
        .keyword("FROM")
        .name(desired.table())
        .keyword("HAVING")
        .sql(last)
        .keyword("BETWEEN")
        .fragment(range.min() + " AND " + range.max())
        .done();
  }

  private Identity identity() {
    return Objects.requireNonNull(desired.identity());
  }

  private SqlWriter setval(String... arguments) {
    String table = new SqlWriter().name(desired.table()).done().text();
    Sql own =
        sql("pg_catalog.pg_get_serial_sequence")
            .list(List.of(table, desired.id().name()), SqlWriter::literal)
            .done();
    List<String> all = new ArrayList<>(List.of(own.text()));
    all.addAll(List.of(arguments));
    return sql("SELECT pg_catalog.setval").list(all, SqlWriter::fragment);
  }
}
