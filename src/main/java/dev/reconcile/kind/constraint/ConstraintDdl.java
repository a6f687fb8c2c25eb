package dev.reconcile.kind.constraint;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Bequest;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.kind.Tablespace;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds, drops and validates constraints. */
final class ConstraintDdl implements Ddl<Constraint> {

  @Override
  public Probing<Constraint> probing() {
    return new ConstraintProbes();
  }

  @Override
  public List<Operation> create(Constraint desired, List<Sql> parts, PlanContext context) {
    ObjectId table = desired.id().requireParent();
    boolean placedAlready = desired.origin() == Origin.PLACED && !context.isNew(table);
    boolean joins = Parentage.joins(table, context.live(), context.desired());
    if (!joins && (!desired.origin().isDeclared() || placedAlready)) {
      return List.of(); // it comes with its table, or with the parent's
    }
    if (desired.part() != null) {
      return part(desired, desired.part(), context);
    }
    if (new OnlineConstraint(context).isAddedAhead(desired)) {
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    operations.addAll(addition(desired, context));
    operations.addAll(complete(desired, context));
    return operations;
  }

  /** The statement that adds a check without a look at the rows that are there. */
  static Operation notValid(Constraint check) {
    Sql add = alterTable(check).keyword("ADD").sql(definition(check)).keyword("NOT VALID").done();
    return Operation.of(add, Lock.ACCESS_EXCLUSIVE);
  }

  private static List<Operation> addition(Constraint desired, PlanContext context) {
    OnlineConstraint online = new OnlineConstraint(context);
    boolean later = online.isValidatedLater(desired);
    String reach = desired.index().only() ? "ONLY" : "";
    SqlWriter writer = alterTable(desired, reach).keyword("ADD").sql(definition(desired));
    Operation add =
        Operation.of(writer.keywordIf(later, "NOT VALID").done(), Lock.ACCESS_EXCLUSIVE);
    if (desired.isPassedOn()) {
      add =
          add.alsoLocking(
              Parentage.descendantsOf(table(desired), context.live()), Lock.ACCESS_EXCLUSIVE);
    }
    if (online.usesIndexBuiltAhead(desired)) {
      return online.takeIndexes(desired, add);
    }
    boolean scans = desired.checksRows() && !later && !context.isNew(table(desired));
    return List.of(scans ? add.with(Effect.SCANS_TABLE).noting(online.noWay(desired)) : add);
  }

  @Override
  public Online online(Versions<Constraint> versions, PlanContext context) {
    return new OnlineConstraint(context).around(versions);
  }

  @Override
  public Set<ObjectId> leftovers(Constraint desired, PlanContext context) {
    return new OnlineConstraint(context).leftovers(desired);
  }

  private static ObjectId table(Constraint constraint) {
    return constraint.id().requireParent();
  }

  /** PostgreSQL makes the parts with the whole, unless that was made without any. */
  private static List<Operation> part(
      Constraint desired, PartitionedPart part, PlanContext context) {
    return part.wholeMadeAlone(context.desired())
        .map(whole -> attach(part, (Constraint) desired.detached(whole), context.desired()))
        .orElseGet(() -> part.name(desired.id()));
  }

  private static List<Operation> attach(PartitionedPart part, Constraint key, Schema schema) {
    boolean hasParts = !Parentage.childrenOf(key.id().requireParent(), schema).isEmpty();
    Sql add = alterTable(key, hasParts ? "ONLY" : "").keyword("ADD").sql(definition(key)).done();
    return List.of(Operation.of(add, Lock.ACCESS_EXCLUSIVE), part.attach(key.id(), schema));
  }

  @Override
  public List<Operation> complete(Constraint desired, PlanContext context) {
    return KeyIndex.PLAIN.changesTo(desired.index(), desired.id(), context);
  }

  /**
   * CREATE TABLE takes NOT VALID, but marks the constraint as valid: there are no rows. And of keys
   * over the same columns it makes one only.
   */
  @Override
  public Optional<Sql> inline(Constraint desired, PlanContext context) {
    return desired.notValid()
            || !desired.origin().isDeclared()
            || desired.part() != null
            || desired.index().only()
            || isSecondKey(desired, context)
        ? Optional.empty()
        : Optional.of(definition(desired));
  }

  private static boolean isSecondKey(Constraint key, PlanContext context) {
    return key.sort() == Constraint.Sort.UNIQUE
        && context.desired().children(key.id().requireParent()).stream()
            .flatMap(id -> context.desired().find(id).stream())
            .filter(Constraint.class::isInstance)
            .map(Constraint.class::cast)
            .anyMatch(
                other ->
                    other.columns().equals(key.columns())
                        && (other.sort() == Constraint.Sort.PRIMARY_KEY
                            || other.id().compareTo(key.id()) < 0));
  }

  /** A table that leaves its parent has for its own what it had from there. */
  private static boolean isInherited(Constraint live, PlanContext context) {
    return live.origin().isInherited()
        && context.live().find(live.id()).orElse(live) instanceof Constraint then
        && then.origin().isInherited();
  }

  @Override
  public List<Operation> drop(Constraint live, PlanContext context) {
    if (live.part() != null || isInherited(live, context)) {
      return List.of(); // it goes with the whole, or with the parent's
    }
    List<Operation> operations = new ArrayList<>(IndexRoles.drop(live.id(), live.roles(), context));
    boolean left = Bequest.in(context).isLeft(live);
    operations.add(
        Operation.of(
            alterTable(live, left ? "ONLY" : "")
                .keyword("DROP CONSTRAINT")
                .identifier(live.id().name())
                .done(),
            Lock.ACCESS_EXCLUSIVE));
    return operations;
  }

  @Override
  public List<Operation> alter(
      Constraint live, Constraint desired, List<Difference> differences, PlanContext context) {
    List<Operation> operations = new ArrayList<>();
    boolean validated = live.notValid() && !desired.notValid();
    if (validated && !context.online(table(desired))) {
      operations.add(
          Operation.of(OnlineConstraint.validation(desired), Lock.SHARE_UPDATE_EXCLUSIVE)
              .with(Effect.SCANS_TABLE));
    }
    ObjectId id = desired.id();
    Sql alterIndex = sql("ALTER INDEX").qualified(id.schemaName(), id.name()).done();
    KeyIndex before = live.index();
    KeyIndex after = desired.index();
    operations.addAll(StorageParameters.alter(alterIndex, before.with(), after.with()));
    operations.addAll(Tablespace.alter(alterIndex, before.tablespace(), after.tablespace()));
    operations.addAll(before.changesTo(after, id, context));
    return operations;
  }

  static SqlWriter alterTable(Constraint constraint) {
    return alterTable(constraint, "");
  }

  private static SqlWriter alterTable(Constraint constraint, String reach) {
    return sql("ALTER TABLE").keyword(reach).name(table(constraint));
  }

  private static Sql definition(Constraint constraint) {
    SqlWriter writer = sql("CONSTRAINT").identifier(constraint.id().name());
    switch (constraint.sort()) {
      case PRIMARY_KEY -> key(writer.keyword("PRIMARY KEY"), constraint);
      case UNIQUE ->
          key(
              writer
                  .keyword("UNIQUE")
                  .keywordIf(constraint.nullsNotDistinct(), "NULLS NOT DISTINCT"),
              constraint);
      case CHECK ->
          writer
              .keyword("CHECK")
              .parenthesized(String.valueOf(constraint.expression()))
              .keywordIf(constraint.noInherit(), "NO INHERIT")
              .keywordIf(constraint.notValid(), "NOT VALID")
              .keywordIf(!constraint.enforced(), "NOT ENFORCED");
      case EXCLUSION -> exclusion(writer, constraint);
    }
    return writer.done();
  }

  private static void key(SqlWriter writer, Constraint constraint) {
    List<Sql> columns = new ArrayList<>();
    for (String column : constraint.columns()) {
      boolean last = columns.size() == constraint.columns().size() - 1;
      columns.add(
          new SqlWriter()
              .identifier(column)
              .keywordIf(last && constraint.withoutOverlaps(), "WITHOUT OVERLAPS")
              .done());
    }
    index(writer.list(columns, SqlWriter::sql), constraint);
    writer.keyword(constraint.deferral().clauseIfNotDefault());
  }

  private static void exclusion(SqlWriter writer, Constraint constraint) {
    writer
        .keyword("EXCLUDE USING")
        .identifier(constraint.method())
        .list(constraint.elements(), SqlWriter::fragment);
    index(writer, constraint);
    if (constraint.where() != null) {
      writer.keyword("WHERE").parenthesized(constraint.where());
    }
    writer.keyword(constraint.deferral().clauseIfNotDefault());
  }

  private static void index(SqlWriter writer, Constraint constraint) {
    if (!constraint.include().isEmpty()) {
      writer.keyword("INCLUDE").names(constraint.include());
    }
    StorageParameters.write(writer, constraint.index().with());
    if (constraint.index().tablespace() != null) {
      writer.keyword("USING INDEX TABLESPACE").identifier(constraint.index().tablespace());
    }
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.AFTER;
  }
}
