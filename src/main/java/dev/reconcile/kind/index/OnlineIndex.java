package dev.reconcile.kind.index;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Interim;
import dev.reconcile.kind.Replaceable;
import dev.reconcile.kind.UnmanagedPartitions;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Online;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Versions;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Builds and drops indexes of large tables beside traffic. What replaces an index is built ahead
 * under an interim name; in the brief change the names are swapped; the former one goes afterwards.
 * PostgreSQL builds and drops no index of a partitioned table concurrently, only those of its
 * partitions.
 */
final class OnlineIndex {

  private static final String CONCURRENTLY = "INDEX CONCURRENTLY";

  private final PlanContext context;

  OnlineIndex(PlanContext context) {
    this.context = context;
  }

  /** What is done ahead of a change of an index and after it. */
  Online around(Versions<Index> versions) {
    Index index = versions.either();
    return switch (versions.way()) {
      case REBUILT -> aroundRebuilt(Objects.requireNonNull(versions.live()), index);
      case DROPPED ->
          goesBesideTraffic(index)
              ? Online.afterwards(
                  List.of(drop(isNameWanted(index) ? Interim.predecessor(index.id()) : index.id())))
              : Online.nothing();
      case CREATED, ALTERED, RENAMED -> Online.nothing();
    };
  }

  private Online aroundRebuilt(Index live, Index desired) {
    if (isOverSuccessors(desired)) {
      return Online.ahead(overSuccessors(desired));
    }
    return replaces(desired)
        ? replacement(live, desired)
        : successor(desired.id())
            .map(parts -> Online.ahead(parts.build()))
            .orElse(Online.nothing());
  }

  private Online replacement(Index live, Index desired) {
    if (!live.valid()) {
      return Online.ahead(List.of(drop(live.id()), build(desired)));
    }
    Index successor = desired.as(Interim.successor(desired.id()));
    Optional<Index> leftover = leftover(desired);
    List<Operation> ahead = new ArrayList<>();
    if (leftover.filter(found -> isFinished(found, successor)).isEmpty()) {
      leftover.ifPresent(found -> ahead.add(drop(found.id())));
      ahead.add(build(successor));
    }
    return new Online(ahead, List.of(drop(Interim.predecessor(desired.id()))));
  }

  /** What is built over columns that are to take the places of others. */
  private List<Operation> overSuccessors(Index desired) {
    Index successor =
        desired
            .over(Replaceable.interimNames(table(desired), context))
            .as(Interim.successor(desired.id()));
    Optional<Index> begun =
        context.begun().find(successor.id()).filter(Index.class::isInstance).map(Index.class::cast);
    List<Operation> ahead = new ArrayList<>();
    if (begun.filter(found -> isFinished(found, successor)).isEmpty()) {
      begun.ifPresent(found -> ahead.add(drop(found.id())));
      ahead.add(build(successor));
    }
    return ahead;
  }

  /** Whether it comes back over columns that take the places of others. */
  private boolean isOverSuccessors(Index index) {
    return !isPartitioned(index)
        && context.live().contains(index.id())
        && context.desired().contains(index.id())
        && index.isBuiltBesideTraffic()
        && isOverReplaced(index);
  }

  private boolean isOverReplaced(Index index) {
    List<String> sql = new ArrayList<>(index.columns());
    index.include().forEach(name -> sql.add(new SqlWriter().identifier(name).done().text()));
    sql.add(Objects.requireNonNullElse(index.where(), ""));
    return Replaceable.isNamedIn(sql, table(index), context);
  }

  private static boolean isFinished(Index found, Index wanted) {
    return found.valid()
        && found.becomesPartOf(wanted)
        && found.nullsNotDistinct() == wanted.nullsNotDistinct()
        && found.with().equals(wanted.with());
  }

  /** What an interrupted run built, or began to build. */
  Optional<Index> leftover(Index desired) {
    return context
        .live()
        .find(Interim.successor(desired.id()))
        .filter(Index.class::isInstance)
        .map(Index.class::cast)
        .filter(found -> replaces(desired));
  }

  /** The statements that let an index come about beside traffic; empty for the short way. */
  Optional<List<Operation>> creation(Index desired) {
    if (isOverSuccessors(desired)) {
      return Optional.of(List.of(rename(Interim.successor(desired.id()), desired.id())));
    }
    if (replaces(desired)) {
      return Optional.of(
          liveIsValid(desired)
              ? List.of(rename(Interim.successor(desired.id()), desired.id()))
              : List.of());
    }
    Optional<PartitionedIndex> successor = successor(desired.id());
    if (successor.isPresent()) {
      return successor.map(PartitionedIndex::takeNames);
    }
    boolean replaced = context.live().contains(desired.id()) && !resumes(desired);
    if (!context.preparing(table(desired)) || replaced) {
      return Optional.empty();
    }
    return isPartitioned(desired)
        ? PartitionedIndex.of(desired, context).map(PartitionedIndex::build)
        : Optional.of(List.of(build(desired)));
  }

  /** Whether the parts of a new index of a partitioned table are built one by one. */
  boolean buildsParts(ObjectId whole) {
    return context.desired().find(whole).filter(index -> resumes((Index) index)).isPresent()
        || isBuiltInParts(whole)
        || successor(whole).isPresent();
  }

  /** What is built ahead of all parts, to take the place of a partitioned table's index. */
  private Optional<PartitionedIndex> successor(ObjectId whole) {
    return context.live().find(whole).orElse(null) instanceof Index live
            && context.desired().find(whole).orElse(null) instanceof Index desired
            && (context.preparing(table(desired)) || isOverReplaced(desired))
            && live.valid()
            && !live.only()
            && live.part() == null
            && isPartitioned(live)
        ? PartitionedIndex.successor(
            desired, Replaceable.interimNames(table(desired), context), context)
        : Optional.empty();
  }

  private boolean isBuiltInParts(ObjectId whole) {
    return context.isNew(whole)
        && context.preparing(whole.requireParent())
        && context.desired().find(whole).orElse(null) instanceof Index index
        && PartitionedIndex.of(index, context).isPresent();
  }

  /**
   * The statements by which an index leaves its name and goes afterwards; empty for the short way.
   */
  Optional<List<Operation>> stepAside(Index live) {
    if (replaces(live)) {
      return Optional.of(
          live.valid() ? List.of(rename(live.id(), Interim.predecessor(live.id()))) : List.of());
    }
    if (context.desired().find(live.id()).filter(index -> resumes((Index) index)).isPresent()) {
      return Optional.of(List.of());
    }
    if (context.desired().contains(live.id()) || !goesBesideTraffic(live)) {
      return Optional.empty();
    }
    return Optional.of(
        isNameWanted(live)
            ? List.of(rename(live.id(), Interim.predecessor(live.id())))
            : List.of());
  }

  /** Whether an interrupted run began to build an index of a partitioned table part by part. */
  private boolean resumes(Index desired) {
    return context.preparing(table(desired))
        && context.live().find(desired.id()).orElse(null) instanceof Index begun
        && begun.only()
        && desired.as(desired.id()).becomesPartOf(begun)
        && PartitionedIndex.of(desired, context).isPresent();
  }

  /** What an interrupted run left of an index. */
  Set<ObjectId> leftovers(Index desired) {
    Optional<PartitionedIndex> successor = successor(desired.id());
    if (successor.isPresent()) {
      return successor.get().leftovers();
    }
    boolean inParts = resumes(desired) || isBuiltInParts(desired.id());
    return inParts && isPartitioned(desired)
        ? PartitionedIndex.of(desired, context).orElseThrow().leftovers()
        : leftover(desired).map(Index::id).map(Set::of).orElse(Set.of());
  }

  /** Whether an index is followed by another one of its name, which is built ahead. */
  private boolean replaces(Index index) {
    return context.live().contains(index.id())
        && context.desired().contains(index.id())
        && context.preparing(table(index))
        && index.part() == null
        && !isPartitioned(index);
  }

  private boolean liveIsValid(Index index) {
    return context.live().find(index.id()).filter(live -> ((Index) live).valid()).isPresent();
  }

  /** It goes along with a table or a column, which takes a stronger lock anyway. */
  private boolean goesBesideTraffic(Index live) {
    return context.online(table(live))
        && context.desired().contains(table(live))
        && live.part() == null
        && !isOverReplaced(live)
        && !isPartitioned(live)
        && live.references(context.live()).stream()
            .filter(id -> id.kind() == KindName.COLUMN)
            .allMatch(context.desired()::contains);
  }

  /** Whether something else takes the name of an index that goes. */
  private boolean isNameWanted(Index live) {
    return context.desired().objects().stream()
        .flatMap(object -> object.claims().stream())
        .anyMatch(live.claims()::contains);
  }

  private boolean isPartitioned(Index index) {
    return context.live().find(table(index)).orElse(null) instanceof UnmanagedPartitions.Owner table
        && table.isPartitioned();
  }

  private static ObjectId table(Index index) {
    return index.id().requireParent();
  }

  Operation build(Index index) {
    Operation build =
        Operation.concurrently(IndexDdl.definition(index, CONCURRENTLY, ""))
            .with(Effect.SCANS_TABLE)
            .with(Effect.BUILDS_INDEX);
    return VectorIndex.warned(build, index, context);
  }

  static Operation drop(ObjectId index) {
    return Operation.concurrently(
        sql("DROP").keyword(CONCURRENTLY).qualified(index.schemaName(), index.name()).done());
  }

  static Operation rename(ObjectId from, ObjectId to) {
    return Operation.of(
        sql("ALTER").object(from).keyword("RENAME TO").identifier(to.name()).done(),
        Lock.SHARE_UPDATE_EXCLUSIVE);
  }
}
