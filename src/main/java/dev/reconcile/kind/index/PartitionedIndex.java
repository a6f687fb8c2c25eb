package dev.reconcile.kind.index;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Interim;
import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.UnmanagedPartitions;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.spec.ImplicitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Builds the index of a partitioned table part by part: it is invalid until one of each partition
 * is attached, which are built beside traffic.
 */
final class PartitionedIndex {

  private final Index whole;

  /** The same over the columns that are there by now. */
  private final Index built;

  private final PlanContext context;
  private final List<Operation> operations = new ArrayList<>();

  /** What the indexes are called while they are built. */
  private final UnaryOperator<ObjectId> naming;

  private PartitionedIndex(
      Index whole, Index built, PlanContext context, UnaryOperator<ObjectId> naming) {
    this.whole = whole;
    this.built = built;
    this.context = context;
    this.naming = naming;
  }

  /**
   * The index of a partitioned table, if its parts can be built one by one: all partitions are
   * known and stay, and so is what PostgreSQL would call the parts.
   */
  static Optional<PartitionedIndex> of(Index whole, PlanContext context) {
    ObjectId table = whole.id().requireParent();
    boolean plain =
        whole.columns().stream().allMatch(key -> IndexElement.usualName(key).isPresent());
    // With foreign partitions, which have no indexes, it would never become valid.
    boolean allHaveParts =
        Parentage.descendantsOf(table, context.desired()).stream()
            .allMatch(partition -> partition.kind() == KindName.TABLE);
    boolean allKnown =
        context.live().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner
            && owner.isPartitioned()
            && !leavesPartitionsAlone(table, context)
            && staying(table, context).equals(partitions(table, context.live()));
    return plain && allHaveParts && allKnown && !whole.only()
        ? Optional.of(new PartitionedIndex(whole, whole, context, UnaryOperator.identity()))
        : Optional.empty();
  }

  /** Those of the partitions to be that are tables by now, which may not be partitions yet. */
  private static Set<ObjectId> staying(ObjectId table, PlanContext context) {
    Set<ObjectId> staying = partitions(table, context.desired());
    staying.removeIf(context::isNew);
    return staying;
  }

  private static Set<ObjectId> partitions(ObjectId table, Schema schema) {
    return new TreeSet<>(Parentage.descendantsOf(table, schema));
  }

  /**
   * The same for an index that takes the place of another one: under interim names, with the
   * partitions as they are and stay.
   *
   * @param interimNames of columns that take the places of others
   */
  static Optional<PartitionedIndex> successor(
      Index whole, Map<String, String> interimNames, PlanContext context) {
    ObjectId table = whole.id().requireParent();
    Set<ObjectId> partitions = partitions(table, context.live());
    return of(whole, context)
        .filter(found -> partitions(table, context.desired()).equals(partitions))
        .map(
            found ->
                new PartitionedIndex(whole, whole.over(interimNames), context, Interim::successor))
        .filter(
            found ->
                found.begun(Interim.successor(whole.id())).stream()
                    .allMatch(begun -> begun.becomesPartOf(found.built)));
  }

  /** The statement that builds beside traffic what becomes a part when its table is attached. */
  static Optional<Operation> ofJoining(Index whole, ObjectId table, PlanContext context) {
    boolean plain =
        whole.columns().stream().allMatch(key -> IndexElement.usualName(key).isPresent());
    ObjectId id =
        new PartitionedIndex(whole, whole, context, UnaryOperator.identity()).partOn(table);
    Index part = whole.as(id);
    boolean isOverLiveColumns =
        part.references(context.desired()).stream()
            .filter(needed -> needed.kind() == KindName.COLUMN)
            .allMatch(context.live()::contains);
    return plain && isOverLiveColumns && context.isNew(id) && context.preparing(table)
        ? Optional.of(new OnlineIndex(context).build(part))
        : Optional.empty();
  }

  /** The statements that give a successor and its parts their names. */
  List<Operation> takeNames() {
    List<Operation> renames = new ArrayList<>();
    renames.add(OnlineIndex.rename(naming.apply(whole.id()), whole.id()));
    for (ObjectId partition : Parentage.descendantsOf(whole.id().requireParent(), context.live())) {
      renames.add(OnlineIndex.rename(naming.apply(partOn(partition)), partOn(partition)));
    }
    return renames;
  }

  private static boolean leavesPartitionsAlone(ObjectId table, PlanContext context) {
    return context.desired().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner
        && owner.leavesPartitionsAlone();
  }

  /** The statements that build the whole and all of its parts. */
  List<Operation> build() {
    Index made = built.as(naming.apply(whole.id()));
    build(made, begun(made.id()).isPresent());
    return List.copyOf(operations);
  }

  /** What an interrupted run built of the parts and did not attach. */
  Set<ObjectId> leftovers() {
    Set<ObjectId> leftovers = new TreeSet<>();
    if (isSuccessor()) {
      live(naming.apply(whole.id())).map(Index::id).ifPresent(leftovers::add);
    }
    for (ObjectId partition : Parentage.descendantsOf(whole.id().requireParent(), context.live())) {
      live(naming.apply(partOn(partition)))
          .filter(part -> part.part() == null || isSuccessor())
          .map(Index::id)
          .ifPresent(leftovers::add);
    }
    return leftovers;
  }

  private Optional<Index> live(ObjectId id) {
    return context.live().find(id).map(Index.class::cast);
  }

  /** What an interrupted run left, over a column that is yet to get its name as well. */
  private Optional<Index> begun(ObjectId id) {
    return live(id).or(() -> context.begun().find(id).map(Index.class::cast));
  }

  private void build(Index index, boolean begun) {
    ObjectId table = index.id().requireParent();
    if (!isPartitioned(table)) {
      leaf(index);
      return;
    }
    if (!begun) {
      operations.add(Operation.of(IndexDdl.definition(index, "INDEX", "ONLY"), Lock.SHARE));
    }
    for (ObjectId partition : Parentage.childrenOf(table, context.desired())) {
      Index part = built.as(naming.apply(partOn(partition)));
      Optional<Index> there = begun(part.id());
      boolean attached = there.filter(found -> found.part() != null).isPresent();
      if (!attached || isPartitioned(partition)) {
        build(part, there.isPresent());
      }
      if (!attached) {
        operations.add(attach(index, part).on(partition));
      }
    }
  }

  private void leaf(Index part) {
    ObjectId table = part.id().requireParent();
    Optional<Index> there = begun(part.id());
    if (there.filter(found -> found.valid() && found.becomesPartOf(part)).isEmpty()) {
      there.ifPresent(found -> operations.add(OnlineIndex.drop(found.id()).on(table)));
      operations.add(new OnlineIndex(context).build(part).on(table));
    }
  }

  private boolean isPartitioned(ObjectId table) {
    return context.desired().find(table).orElse(null) instanceof UnmanagedPartitions.Owner owner
        && owner.isPartitioned();
  }

  static Operation attach(Index index, Index part) {
    return Operation.of(
        sql("ALTER")
            .object(index.id())
            .keyword("ATTACH PARTITION")
            .qualified(part.id().schemaName(), part.id().name())
            .done(),
        Lock.ACCESS_EXCLUSIVE);
  }

  private boolean isSuccessor() {
    return !naming.apply(whole.id()).equals(whole.id());
  }

  /** The described part, or the name that PostgreSQL would choose. */
  private ObjectId partOn(ObjectId partition) {
    Stream<Schema> known =
        isSuccessor() ? Stream.of(context.desired()) : Stream.of(context.desired(), context.live());
    return known
        .flatMap(schema -> schema.children(partition).stream().filter(id -> isPart(id, schema)))
        .findFirst()
        .orElseGet(() -> partition.child(KindName.INDEX, usualName(partition)));
  }

  private boolean isPart(ObjectId id, Schema schema) {
    return schema.find(id).orElse(null) instanceof Index index
        && index.part() != null
        && index.part().whole().equals(whole.id());
  }

  private String usualName(ObjectId partition) {
    List<String> names = new ArrayList<>();
    whole.columns().forEach(key -> IndexElement.usualName(key).ifPresent(names::add));
    names.addAll(whole.include());
    return ImplicitName.of(partition.name(), String.join("_", names), "_idx");
  }
}
