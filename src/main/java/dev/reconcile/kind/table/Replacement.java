package dev.reconcile.kind.table;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.TakesValues;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table whose rows are to be spread otherwise, which PostgreSQL cannot do in place: it takes
 * another name with all that has a name in its schema, its successor is created with its
 * partitions, the rows move there, and then it is dropped. A partition steps aside with it.
 */
final class Replacement {

  private final Table live;
  private final Table desired;
  private final PlanContext context;

  private Replacement(Table live, Table desired, PlanContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
  }

  /** How a live table makes room, if it has to. */
  static Optional<SetAside> of(Table live, Table desired, PlanContext context) {
    if (!isReplaced(live.id(), context)) {
      return Optional.empty();
    }
    Replacement replacement = new Replacement(live, desired, context);
    boolean withParent =
        Parentage.parentsOf(live.id(), context.live()).stream()
            .anyMatch(parent -> isReplaced(parent, context));
    return Optional.of(
        new SetAside(
            live.id(),
            new SqlWriter().name(aside(live.id())).done(),
            withParent ? replacement.names() : replacement.stepAside(),
            withParent ? List.of() : replacement.moveRows(),
            withParent ? Set.of() : family(live.id(), context.desired()),
            withParent ? List.of() : List.of(replacement.drop()),
            NamedType::byText));
  }

  /** Whether a live table, or the one that it is a partition of, has to be built anew. */
  static boolean isReplaced(ObjectId table, PlanContext context) {
    boolean own =
        context.live().find(table).orElse(null) instanceof Table live
            && context.desired().find(table).orElse(null) instanceof Table desired
            && TableKind.spreadsOtherwise(live, desired, context);
    return own
        || Parentage.of(table, context.live())
            .filter(Parentage::isPartition)
            .map(parentage -> isReplaced(parentage.parents().get(0), context))
            .orElse(false);
  }

  /** The live partitions, and theirs, that have no successors. */
  static Set<ObjectId> partitionsThatGo(Table live, PlanContext context) {
    Set<ObjectId> going = new TreeSet<>();
    for (ObjectId partition : Parentage.childrenOf(live.id(), context.live())) {
      context
          .live()
          .find(partition)
          .filter(Table.class::isInstance)
          .ifPresent(found -> going.addAll(partitionsThatGo((Table) found, context)));
      if (!context.desired().contains(partition)) {
        going.add(partition);
      }
    }
    return going;
  }

  /** A table and its partitions. */
  private static Set<ObjectId> family(ObjectId table, Schema schema) {
    Set<ObjectId> family = new TreeSet<>(Set.of(table));
    Parentage.childrenOf(table, schema).forEach(child -> family.addAll(family(child, schema)));
    return family;
  }

  private static ObjectId aside(ObjectId id) {
    return new ObjectId(id.kind(), id.parent(), asideName(id));
  }

  private static String asideName(ObjectId id) {
    return ImplicitName.of(id.name(), "", "_replaced");
  }

  private List<Operation> stepAside() {
    List<Operation> operations = new ArrayList<>();
    context
        .live()
        .find(live.id().attached(KindName.INHERITANCE))
        .ifPresent(parents -> operations.addAll(new ParentsDdl().drop((Parents) parents, context)));
    if (live.forceRowSecurity()) {
      operations.add(TableNature.statement(live, "NO FORCE ROW LEVEL SECURITY"));
    }
    operations.addAll(names());
    return operations;
  }

  private List<Operation> names() {
    TableDdl renaming = new TableDdl();
    List<Operation> operations = new ArrayList<>();
    ObjectId aside = aside(live.id());
    operations.add(renaming.rename(live.id(), aside));
    for (SchemaObject part : parts()) {
      if (hasNameInSchema(part)) {
        ObjectId there = aside.child(part.id().kind(), part.id().name());
        ObjectId free = aside.child(there.kind(), asideName(there));
        operations.add(
            mayBeGone(part) ? renamingIfThere(there, free) : renaming.rename(there, free));
      }
      heldSequence(part).ifPresent(id -> operations.add(renaming.rename(id, aside(id))));
    }
    return operations;
  }

  /** An index goes with that of the parent, which may go before. */
  private boolean mayBeGone(SchemaObject index) {
    PartitionedPart part =
        index.id().kind() == KindName.INDEX && index instanceof PartitionedPart.Holder holder
            ? holder.part()
            : null;
    return part != null
        && !context.live().find(part.whole()).equals(context.desired().find(part.whole()));
  }

  private static Operation renamingIfThere(ObjectId index, ObjectId free) {
    Sql renaming =
        sql("ALTER INDEX IF EXISTS")
            .name(index)
            .keyword("RENAME TO")
            .identifier(free.name())
            .done();
    return Operation.of(renaming, Lock.SHARE_UPDATE_EXCLUSIVE);
  }

  private List<SchemaObject> parts() {
    return context.live().children(live.id()).stream()
        .flatMap(id -> context.live().find(id).stream())
        .toList();
  }

  private static boolean hasNameInSchema(SchemaObject part) {
    return part.claims().stream().anyMatch(claim -> claim.within().equals(part.id().schemaName()));
  }

  private static Optional<ObjectId> heldSequence(SchemaObject part) {
    return part instanceof HoldsSequence holder
        ? Optional.ofNullable(holder.heldSequence())
        : Optional.empty();
  }

  private List<Operation> moveRows() {
    List<Operation> operations = new ArrayList<>(List.of(insert()));
    for (SchemaObject part : parts()) {
      SchemaObject successor = context.desired().find(part.id()).orElse(part);
      Optional<ObjectId> before = heldSequence(part);
      if (before.isPresent() && heldSequence(successor).isPresent()) {
        operations.add(goOn(part.id(), aside(before.get())));
      }
    }
    family(live.id(), context.desired()).stream()
        .filter(table -> isReplaced(table, context))
        .flatMap(table -> context.desired().find(table).stream())
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(Table::forceRowSecurity)
        .map(table -> TableNature.statement(table, "FORCE ROW LEVEL SECURITY"))
        .forEach(operations::add);
    return operations;
  }

  private Operation insert() {
    List<String> names = new ArrayList<>();
    List<Sql> values = new ArrayList<>();
    for (SchemaObject part : parts()) {
      if (context.desired().find(part.id()).orElse(null) instanceof TakesValues column) {
        column
            .valueFrom(part)
            .ifPresent(
                value -> {
                  names.add(part.id().name());
                  values.add(value);
                });
      }
    }
    SqlWriter writer = sql("INSERT INTO").name(live.id());
    if (!names.isEmpty()) { // else there is a row for each all the same
      writer.names(names);
    }
    writer.newLine().keyword("OVERRIDING SYSTEM VALUE SELECT").fragment(joined(values));
    Sql statement = writer.newLine().keyword("FROM").name(aside(live.id())).done();
    return Operation.of(statement, Lock.ACCESS_EXCLUSIVE)
        .with(Effect.REWRITES_TABLE)
        .with(Effect.MOVES_ROWS)
        .noting(note());
  }

  private static String joined(List<Sql> values) {
    return String.join(", ", values.stream().map(Sql::text).toList());
  }

  private String note() {
    boolean catchesAll =
        Parentage.childrenOf(live.id(), context.desired()).stream()
            .flatMap(id -> context.desired().find(id.attached(KindName.INHERITANCE)).stream())
            .anyMatch(parents -> ((Parents) parents).isDefault());
    return desired.partitionBy() == null
            || catchesAll
            || desired.partitionBy().toLowerCase(java.util.Locale.ROOT).startsWith("hash")
        ? ""
        : "there is no default partition: a row that fits into none makes this fail, and nothing"
            + " is changed";
  }

  private Operation goOn(ObjectId column, ObjectId before) {
    String table = new SqlWriter().name(live.id()).done().text();
    Sql own =
        sql("pg_catalog.pg_get_serial_sequence")
            .list(List.of(table, column.name()), SqlWriter::literal)
            .done();
    Sql setval =
        sql("SELECT pg_catalog.setval")
            .list(List.of(own.text(), "last_value", "is_called"), SqlWriter::fragment)
            .keyword("FROM")
            .name(before)
            .done();
    return Operation.of(setval, Lock.ACCESS_SHARE);
  }

  private Operation drop() {
    Operation drop =
        Operation.of(sql("DROP").object(aside(live.id())).done(), Lock.ACCESS_EXCLUSIVE);
    return live.partitionBy() == null
        ? drop
        : drop.noting("with its partitions, whose rows have moved");
  }
}
