package dev.reconcile.kind.sequence;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** Creates, drops and alters sequences. */
final class SequenceDdl implements Ddl<Sequence> {

  static final String UNLOGGED = "unlogged";

  @Override
  public Probing<Sequence> probing() {
    return new SequenceProbes();
  }

  @Override
  public List<Operation> create(Sequence desired, List<Sql> parts, PlanContext context) {
    SqlWriter writer =
        sql("CREATE").keywordIf(isUnlogged(desired, context), "UNLOGGED").object(desired.id());
    if (!desired.type().equals(Sequence.DEFAULT_TYPE)) {
      writer.keyword("AS").fragment(desired.type());
    }
    number(writer, "INCREMENT BY", 1, desired.increment());
    number(writer, "MINVALUE", desired.usualLimits().min(), desired.min());
    number(writer, "MAXVALUE", desired.usualLimits().max(), desired.max());
    number(writer, "START WITH", desired.usualStart(), desired.start());
    number(writer, "CACHE", 1, desired.cache());
    writer.keywordIf(desired.cycle(), "CYCLE");
    Operation create = Operation.of(writer.done(), Lock.NONE);
    return HoldsSequence.of(desired.ownedBy(), context)
        .map(held -> new Succession(held, desired).around(create))
        .orElse(List.of(create));
  }

  /** PostgreSQL drops an owned sequence with its column; if that came first, there is none left. */
  @Override
  public List<Operation> drop(Sequence live, PlanContext context) {
    SqlWriter writer =
        sql("DROP SEQUENCE").keywordIf(live.ownedBy() != null, "IF EXISTS").name(live.id());
    return List.of(Operation.of(writer.done(), Lock.ACCESS_EXCLUSIVE));
  }

  @Override
  public List<Operation> alter(
      Sequence live, Sequence desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    if (differences.stream().anyMatch(difference -> !difference.property().equals(UNLOGGED))) {
      operations.add(Operation.of(options(live, desired, context), Lock.SHARE_ROW_EXCLUSIVE));
    }
    if (differences.stream().anyMatch(difference -> difference.property().equals(UNLOGGED))) {
      operations.add(Persistence.set(desired.id(), isUnlogged(desired, context)));
    }
    return operations;
  }

  private static boolean isUnlogged(Sequence desired, PlanContext context) {
    return context.version().major() >= Persistence.FIRST_UNLOGGED
        && desired.persistence().isUnlogged(desired.ownedBy(), context.desired());
  }

  private static Sql options(Sequence live, Sequence desired, PlanContext context) {
    SqlWriter writer = sql("ALTER").object(desired.id());
    number(writer, "INCREMENT BY", live.increment(), desired.increment());
    if (desired.type().equals(live.type())) {
      number(writer, "MINVALUE", live.min(), desired.min());
      number(writer, "MAXVALUE", live.max(), desired.max());
    } else {
      // PostgreSQL moves limits that happen to be those of the old type, so both are said.
      writer.keyword("AS").fragment(desired.type());
      writer.keyword("MINVALUE").fragment(Long.toString(desired.min()));
      writer.keyword("MAXVALUE").fragment(Long.toString(desired.max()));
    }
    number(writer, "START WITH", live.start(), desired.start());
    number(writer, "CACHE", live.cache(), desired.cache());
    if (desired.cycle() != live.cycle()) {
      writer.keyword(desired.cycle() ? "CYCLE" : "NO CYCLE");
    }
    if (live.limits().restartsFor(desired.limits(), live.id(), context)) {
      writer.keyword("RESTART WITH").fragment(Long.toString(desired.start()));
    }
    return writer.done();
  }

  private static void number(SqlWriter writer, String option, long from, long to) {
    if (from != to) {
      writer.keyword(option).fragment(Long.toString(to));
    }
  }
}
