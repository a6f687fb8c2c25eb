package dev.reconcile.kind.sequence;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.kind.Ownership;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** Gives sequences to columns and takes them away. */
final class OwnedByDdl implements Ddl<OwnedBy> {

  @Override
  public List<Operation> create(OwnedBy desired, List<Sql> parts, PlanContext context) {
    List<Operation> operations = new ArrayList<>(handOver(desired, context));
    operations.add(give(desired));
    boolean startsAnew =
        context.isNew(desired.id().requireParent())
            && !context.isNew(desired.column())
            && HoldsSequence.of(desired.column(), context).isEmpty();
    if (startsAnew) {
      context
          .desired()
          .find(desired.id().requireParent())
          .map(Sequence.class::cast)
          .map(sequence -> startAfterRows(sequence, desired.column()))
          .ifPresent(operations::add);
    }
    return operations;
  }

  /** PostgreSQL wants a sequence and the table that it belongs to in the same hands. */
  private static List<Operation> handOver(OwnedBy desired, PlanContext context) {
    String wanted = Ownership.of(desired.column().requireParent(), context);
    if (wanted.equals(Ownership.of(desired.id().requireParent(), context))) {
      return List.of();
    }
    SqlWriter writer = sequence(desired).keyword("OWNER TO").identifier(wanted);
    return List.of(Operation.of(writer.done(), Lock.SHARE_ROW_EXCLUSIVE));
  }

  private static Operation give(OwnedBy desired) {
    SqlWriter writer = sequence(desired).keyword("OWNED BY").name(desired.column());
    return Operation.of(writer.done(), Lock.SHARE_ROW_EXCLUSIVE);
  }

  /** A new sequence for a column with values in it must not give out those a second time. */
  private static Operation startAfterRows(Sequence sequence, ObjectId column) {
    Sql last = sql(sequence.increment() > 0 ? "max" : "min").names(List.of(column.name())).done();
    Sql name = new SqlWriter().name(sequence.id()).done();
    Sql nameAsText = new SqlWriter().literal(name.text()).done();
    SqlWriter writer =
        sql("SELECT pg_catalog.setval")
            .list(List.of(nameAsText, last), SqlWriter::sql)
            .keyword("FROM")
            .name(column.requireParent())
            .keyword("HAVING")
            .sql(last)
            .keyword("BETWEEN")
            .fragment(sequence.min() + " AND " + sequence.max());
    return Operation.of(writer.done(), Lock.ACCESS_SHARE)
        .noting("the new sequence goes on after the values that are there");
  }

  @Override
  public List<Operation> drop(OwnedBy live, PlanContext context) {
    return List.of(
        Operation.of(sequence(live).keyword("OWNED BY NONE").done(), Lock.SHARE_ROW_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      OwnedBy live, OwnedBy desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>(handOver(desired, context));
    operations.add(give(desired));
    return operations;
  }

  private static SqlWriter sequence(OwnedBy ownedBy) {
    return sql("ALTER").object(ownedBy.id().requireParent());
  }
}
