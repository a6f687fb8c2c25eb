package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Bequest;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.RowHolders;
import dev.reconcile.kind.Spread;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Concern;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Holding;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probing;
import dev.reconcile.plan.RowTiming;
import dev.reconcile.plan.SetAside;
import dev.reconcile.plan.TableClauses;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds, drops and alters columns. */
final class ColumnDdl implements Ddl<Column> {

  /** Operators that a definition, unlike SET DEFAULT, takes in parentheses only. */
  private static final Set<String> IN_PARENTHESES =
      Set.of(
          "and",
          "at",
          "between",
          "collate",
          "ilike",
          "in",
          "is",
          "isnull",
          "like",
          "not",
          "notnull",
          "or",
          "overlaps",
          "similar");

  @Override
  public Probing<Column> probing() {
    return new ColumnProbes();
  }

  @Override
  public Optional<Sql> inline(Column desired, PlanContext context) {
    if (!desired.origin().isDeclared()) {
      return Optional.empty();
    }
    Column said = takesGeneration(desired, context) ? desired.withoutGeneration() : desired;
    SqlWriter writer = definition(new SqlWriter(), said);
    return Optional.of(writer.keywordIf(hidesDefault(desired, context), "DEFAULT NULL").done());
  }

  /** A column without a default takes that of its parent, unless it says NULL. */
  private static boolean hidesDefault(Column column, PlanContext context) {
    return column.origin() == Origin.MERGED
        && column.defaultSql() == null
        && column.generated() == null
        && column.identity() == null
        && ofParents(column, context).anyMatch(parents -> parents.defaultSql() != null);
  }

  /** Before 16, PostgreSQL lets no child repeat how a column of its parents is generated. */
  private static boolean takesGeneration(Column column, PlanContext context) {
    List<Column> parents = ofParents(column, context).toList();
    return column.origin() == Origin.MERGED
        && !parents.isEmpty() // a twin of the child alone has none
        && parents.stream()
            .allMatch(parent -> Objects.equals(parent.generated(), column.generated()));
  }

  private static Stream<Column> ofParents(Column column, PlanContext context) {
    return Parentage.parentsOf(column.table(), context.desired()).stream()
        .flatMap(parent -> context.desired().find(column.idIn(parent)).stream())
        .map(Column.class::cast);
  }

  @Override
  public List<Operation> create(Column desired, List<Sql> parts, PlanContext context) {
    if (!desired.origin().isDeclared()
        && !Parentage.joins(desired.table(), context.live(), context.desired())) {
      return List.of(); // it comes with its table
    }
    ColumnBuiltAhead ahead = new ColumnBuiltAhead(desired, context);
    if (ahead.isDue()) {
      return Stream.concat(ahead.takesName().stream(), complete(desired, context).stream())
          .toList();
    }
    Column beforehand = new FilledColumn(desired, context).beforehand();
    Sql clause = definition(sql("ADD COLUMN"), beforehand).done();
    TableClauses clauses =
        new TableClauses(desired.table(), TableClauses.Sort.ADD_COLUMN, List.of(clause));
    // What a generated column reads must be there before.
    Operation add =
        desired.generated() == null
            ? Operation.of(clauses, Lock.ACCESS_EXCLUSIVE)
            : Operation.of(clauses.statement(), Lock.ACCESS_EXCLUSIVE);
    boolean filled = desired.identity() != null || desired.isStored();
    boolean rewrites = filled || VolatileDefault.is(desired.defaultSql());
    List<Operation> operations = new ArrayList<>();
    add = rewrites && !context.isNew(desired.table()) ? add.with(Effect.REWRITES_TABLE) : add;
    add = add.with(Concern.PUBLISHED_COLUMN, lackedBySubscribers(desired, context));
    boolean hasValue = filled || desired.defaultSql() != null;
    operations.add(hasValue ? RowHolders.refusing(add, desired.table(), context) : add);
    operations.addAll(complete(desired, context));
    return operations;
  }

  /** What subscribers to a published table need to go on; empty when there are none. */
  static String lackedBySubscribers(Column coming, PlanContext context) {
    return context.publishesNewColumns(coming.table()) && coming.generated() == null
        ? "subscribers need the column %s %s, too, or stop"
            .formatted(coming.id().name(), coming.type())
        : "";
  }

  /** STORAGE is part of a definition only from 16 on, a statistics target never. */
  @Override
  public List<Operation> complete(Column desired, PlanContext context) {
    return ColumnAlteration.attributesOfNew(desired, context);
  }

  @Override
  public List<Operation> drop(Column live, PlanContext context) {
    if (context.begun().contains(live.id())) {
      // A partition's goes with that of its table.
      return live.origin().isInherited() ? List.of() : InterimColumn.drop(live.id(), context);
    }
    List<Operation> operations = new ArrayList<>(NotNullChange.withdrawn(live, context));
    Operation drop = dropping(live, context);
    operations.add( // what is computed can be computed again
        live.generated() != null
            ? drop
            : new EmptyProof(live, context).guarding(drop.with(Effect.DESTROYS_DATA)));
    return operations;
  }

  private static Operation dropping(Column live, PlanContext context) {
    SqlWriter statement =
        sql("ALTER TABLE")
            .keywordIf(Bequest.in(context).isLeft(live), "ONLY")
            .name(live.table())
            .keyword("DROP COLUMN")
            .identifier(live.id().name());
    return Operation.of(statement.done(), Lock.ACCESS_EXCLUSIVE)
        .alsoLocking(Parentage.descendantsOf(live.table(), context.live()), Lock.ACCESS_EXCLUSIVE);
  }

  @Override
  public List<Operation> alter(
      Column live, Column desired, List<Difference> differences, PlanContext context) {
    List<ObjectId> children = Parentage.descendantsOf(live.table(), context.live());
    Column beforehand = new FilledColumn(desired, context).beforehand();
    Optional<OnlineTypeChange> online = OnlineTypeChange.of(live, beforehand, context);
    if (online.isPresent()) {
      return online.get().swap().stream()
          .map(operation -> alsoLocking(children, operation))
          .toList();
    }
    return new ColumnAlteration(live, beforehand, context)
        .operations().stream().map(operation -> alsoLocking(children, operation)).toList();
  }

  private static Operation alsoLocking(List<ObjectId> children, Operation operation) {
    return operation.alsoLocking(children, operation.lock());
  }

  /**
   * PostgreSQL refuses to change the type of a column that a view, a policy, a trigger's condition
   * or a generated column reads. Where the values are written anew, indexes and constraints are
   * built anew anyway, and their definitions may not fit the new type (a GIN index on a text column
   * that becomes an array), so they go, too.
   */
  @Override
  public Set<KindName> inTheWay(Column live, Column desired, List<Difference> differences) {
    if (live.type().equals(desired.type())
        && Objects.equals(live.collation(), desired.collation())) {
      return EnumSet.noneOf(KindName.class);
    }
    return TypeChange.keepsValues(live, desired)
        ? EnumSet.complementOf(
            EnumSet.of(
                KindName.INDEX, KindName.CONSTRAINT, KindName.FOREIGN_KEY, KindName.OWNED_BY))
        : EnumSet.complementOf(EnumSet.of(KindName.OWNED_BY));
  }

  @Override
  public Online online(Versions<Column> versions, PlanContext context) {
    if (versions.way() == Versions.Way.DROPPED) {
      return new EmptyProof(versions.either(), context).online();
    }
    ColumnBuiltAhead ahead = new ColumnBuiltAhead(versions.either(), context);
    if (versions.way() == Versions.Way.CREATED && ahead.isDue()) {
      return Online.ahead(ahead.ahead());
    }
    FilledColumn filled = new FilledColumn(versions.either(), context);
    if (versions.way() == Versions.Way.CREATED && filled.isDue()) {
      return Online.afterwards(filled.afterwards());
    }
    if (versions.way() != Versions.Way.ALTERED) {
      return Online.nothing();
    }
    Column live = Objects.requireNonNull(versions.live());
    Column desired = versions.either();
    return OnlineTypeChange.of(live, filled.beforehand(), context)
        .map(change -> new Online(change.ahead(), filled.isDue() ? filled.afterwards() : List.of()))
        .orElseGet(() -> inPlace(live, desired, filled, context));
  }

  private static Online inPlace(
      Column live, Column desired, FilledColumn filled, PlanContext context) {
    boolean retyped = !live.type().equals(desired.type()) && desired.origin().isDeclared();
    if (filled.isDue()) {
      List<Operation> afterwards = new ArrayList<>(filled.afterwards());
      if (retyped && context.online(desired.table())) {
        afterwards.add(analysis(desired));
      }
      return Online.afterwards(afterwards);
    }
    Online notNull = NotNullChange.of(live, desired, context).online();
    return retyped && context.online(desired.table())
        ? notNull.followedBy(analysis(desired))
        : notNull;
  }

  /** What was known of the values is forgotten when their type changes. */
  private static Operation analysis(Column column) {
    Sql analyze = sql("ANALYZE").name(column.table()).names(List.of(column.id().name())).done();
    return Operation.of(analyze, Lock.SHARE_UPDATE_EXCLUSIVE)
        .in(TransactionMode.ALONE)
        .noting("a new type begins without statistics");
  }

  @Override
  public Set<ObjectId> leftovers(Column desired, PlanContext context) {
    return context
        .live()
        .find(desired.id())
        .map(live -> leftovers((Column) live, desired, context))
        .orElseGet(() -> new ColumnBuiltAhead(desired, context).leftovers());
  }

  private static Set<ObjectId> leftovers(Column live, Column desired, PlanContext context) {
    Column beforehand = new FilledColumn(desired, context).beforehand();
    return OnlineTypeChange.of(live, beforehand, context)
        .map(OnlineTypeChange::leftovers)
        .orElseGet(() -> new NotNullProof(live, desired, context).leftovers());
  }

  @Override
  public boolean replaces(Column live, Column desired, PlanContext context) {
    Column beforehand = new FilledColumn(desired, context).beforehand();
    return OnlineTypeChange.of(live, beforehand, context).isPresent();
  }

  /** The sequence of a serial column hands over to that of the identity, and is gone then. */
  @Override
  public Set<ObjectId> absorbs(Column live, Column desired, PlanContext context) {
    return new IdentityTransfer(live, desired, context).replacedSequences();
  }

  /**
   * What a generated column reads is part of it, unless it is to keep its values as a plain one;
   * any other column only has to lose its default.
   */
  @Override
  public Optional<Column> released(Column live, PlanContext context) {
    if (live.generated() == null) {
      return Optional.of(live.withoutDefault());
    }
    boolean keepsValues =
        context.desired().find(live.id()).orElse(null) instanceof Column desired
            && live.canKeepGenerated(desired);
    return keepsValues ? Optional.of(live.withoutGeneration()) : Optional.empty();
  }

  @Override
  public Optional<Holding<Column>> holding(Column live, Column desired, SetAside aside) {
    if (live.generated() != null) {
      return Optional.empty();
    }
    if (live.collation() != null && NamedType.isIn(live.collation(), aside.object())) {
      return Optional.of(new Holding<>(live.withCollation(aside.interim().text()), desired));
    }
    if (!NamedType.isIn(live.type(), aside.object())) {
      return Optional.empty();
    }
    String interim = NamedType.inShapeOf(live.type(), aside.interim());
    Column converted =
        NamedType.isIn(desired.type(), aside.object())
            ? desired.withConversions(List.of(conversion(live, interim, desired, aside)))
            : desired.withConversions(
                desired.conversions().stream()
                    .filter(rule -> rule.isFor(live.type()))
                    .map(rule -> rule.forType(interim))
                    .toList());
    return Optional.of(new Holding<>(live.withType(interim), converted));
  }

  /** PostgreSQL never changes the type of a column that decides where rows belong. */
  @Override
  public boolean canConvert(Column live, PlanContext context) {
    return !Spread.isBy(live.table(), live.id().name(), context.live());
  }

  private static Conversion conversion(
      Column live, String interim, Column desired, SetAside aside) {
    String name = new SqlWriter().identifier(live.id().name()).done().text();
    SetAside.Shape shape = NamedType.shape(live.type());
    return new Conversion(
        interim, aside.conversion().of(name, shape, desired.type()), "the new " + aside.object());
  }

  private static void putDefault(SqlWriter writer, String sql) {
    if (Collections.disjoint(SqlFragment.of(sql).words(), IN_PARENTHESES)) {
      writer.fragment(sql);
    } else {
      writer.parenthesized(sql);
    }
  }

  static SqlWriter definition(SqlWriter writer, Column column) {
    writer.identifier(column.id().name()).fragment(column.type());
    if (column.tuning().compression() != null) {
      writer.keyword("COMPRESSION").identifier(column.tuning().compression());
    }
    if (column.collation() != null) {
      writer.keyword("COLLATE").fragment(column.collation());
    }
    if (column.defaultSql() != null) {
      putDefault(writer.keyword("DEFAULT"), column.defaultSql());
    }
    if (column.generated() != null) {
      writer
          .keyword("GENERATED ALWAYS AS")
          .parenthesized(column.generated().expression())
          .keyword(column.generated().kept().name());
    }
    if (column.identity() != null) {
      writer.fragment(ColumnAlteration.identityClause(column, column.identity()));
    }
    return NotNullChange.define(writer, column);
  }

  @Override
  public RowTiming rowTiming() {
    return RowTiming.BEFORE;
  }
}
