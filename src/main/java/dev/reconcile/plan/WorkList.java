package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Change.Rebuild.Way;
import dev.reconcile.diff.Difference;
import dev.reconcile.model.Claim;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The changes to carry out, completed by what they make necessary: dependents that are in the way
 * are rebuilt, and whatever is rebuilt gets back all that hung on it.
 */
final class WorkList {

  private final Map<KindName, TypedDdl<?>> ddls;
  private final PlanContext context;
  private final Schema live;
  private final Schema desired;
  private final Dependencies liveDependencies;
  private final Map<ObjectId, Change> changes = new LinkedHashMap<>();
  private final Deque<Change> unexamined = new ArrayDeque<>();

  /** Names that new objects take. */
  private final Set<Claim> claimed = new HashSet<>();

  private final Set<ObjectId> goingAlong = new HashSet<>();
  private final Set<ObjectId> goingFirst = new HashSet<>();
  private final Set<Claim> newCalls = new HashSet<>();
  private final SortedSet<ObjectId> obstacles = new TreeSet<>();

  private WorkList(
      Map<KindName, TypedDdl<?>> ddls, PlanContext context, Dependencies liveDependencies) {
    this.ddls = ddls;
    this.context = context;
    this.live = context.live();
    this.desired = context.desired();
    this.liveDependencies = liveDependencies;
  }

  /** The given changes and all that follow from them. */
  static List<Change> complete(
      List<Change> changes,
      Map<KindName, TypedDdl<?>> ddls,
      PlanContext context,
      Dependencies liveDependencies) {
    WorkList work = new WorkList(ddls, context, liveDependencies);
    changes.forEach(work::put);
    while (!work.unexamined.isEmpty()) {
      work.examine(work.unexamined.poll());
    }
    return List.copyOf(work.changes.values());
  }

  /** Live objects that would have to be rebuilt around a change, and cannot be. */
  static SortedSet<ObjectId> obstacles(
      Change change,
      Map<KindName, TypedDdl<?>> ddls,
      PlanContext context,
      Dependencies liveDependencies) {
    WorkList work = new WorkList(ddls, context, liveDependencies);
    work.put(change);
    while (!work.unexamined.isEmpty()) {
      work.examine(work.unexamined.poll());
    }
    return work.obstacles;
  }

  private void put(Change change) {
    changes.put(change.id(), change);
    unexamined.add(change);
    if (change instanceof Change.Create create) {
      claimed.addAll(create.desired().claims());
      newCalls.addAll(create.desired().calls());
    }
    if (!(change instanceof Change.Drop) && ddl(change.id()).takesRebuild(change, context)) {
      buildAnew(change);
    }
  }

  private void buildAnew(Change change) {
    ObjectId whole = change.id().isPart() ? change.id().requireParent() : change.id();
    Optional<SchemaObject> before = live.find(whole);
    if (before.isPresent() && (whole.equals(change.id()) || !changes.containsKey(whole))) {
      SchemaObject after = desired.find(whole).orElse(before.get());
      List<Difference> differences = whole.equals(change.id()) ? change.differences() : List.of();
      String reason = "rebuilt around " + change.id();
      put(new Change.Rebuild(before.get(), after, differences, reason, Way.ANEW));
    }
  }

  private void examine(Change change) {
    if (!change.equals(changes.get(change.id()))) {
      return; // replaced by a larger change meanwhile
    }
    if (change instanceof Change.Alter alter) {
      takeAwayInTheWay(alter.live(), alter.desired(), alter.differences());
      if (ddl(alter.id()).replaces(alter, context)) {
        attachAnew(alter.id());
      }
    } else if (change instanceof Change.Rebuild rebuild) {
      if (rebuild.way() == Way.LETTING_GO) {
        takeAwayInTheWay(rebuild.live(), rebuild.desired(), rebuild.differences());
      } else {
        takeAwayAround(rebuild.id());
        putBackChildren(rebuild.id());
      }
    } else if (change instanceof Change.Drop drop) {
      letGo(change.id());
      if (!Collections.disjoint(newCalls, drop.live().calls())
          || ddl(drop.id()).setAside(drop, context).isPresent()) {
        goFirst(change.id());
      }
    }
  }

  private void takeAwayInTheWay(
      SchemaObject before, SchemaObject after, List<Difference> differences) {
    Set<KindName> kinds = ddl(before.id()).inTheWay(before, after, differences);
    takeAway(liveDependencies.dependentsOf(before.id()), kinds, before.id());
    live.children(before.id())
        .forEach(part -> takeAway(outside(part, before.id()), kinds, before.id()));
  }

  /** What stays as described, but uses what goes, finds something else to use when built anew. */
  private void letGo(ObjectId dropped) {
    boolean succeeded =
        live.find(dropped.whole()).stream()
            .flatMap(object -> object.claims().stream())
            .anyMatch(claimed::contains);
    for (ObjectId dependent : liveDependencies.dependentsOf(dropped)) {
      boolean letsGo =
          context.withParents(dependent).anyMatch(id -> letsGo(changes.get(id), succeeded));
      if (desired.contains(dependent) && !letsGo) {
        takeAway(List.of(dependent), Set.of(dependent.kind()), dropped);
      }
      live.find(dependent)
          .filter(part -> isMadeAnew(part) && dropped.equals(part.partOf()))
          .ifPresent(part -> put(new Change.Drop(part))); // its name is free then
    }
  }

  /** What comes in the place of something that goes waits until nobody uses that any more. */
  private void goFirst(ObjectId dropped) {
    if (goingFirst.add(dropped)) {
      takeAwayAround(dropped);
    }
  }

  /**
   * A foreign key keeps to its key, however it is altered, and a view to what it reads until it
   * reads something else, which is not there yet if that takes the same name.
   */
  private static boolean letsGo(@Nullable Change change, boolean succeeded) {
    boolean bound =
        change instanceof Change.Alter
            && (change.id().kind() == KindName.FOREIGN_KEY
                || (succeeded && change.id().kind() == KindName.VIEW));
    return change != null && !bound;
  }

  private void takeAwayAround(ObjectId id) {
    takeAway(liveDependencies.dependentsOf(id), Set.of(KindName.values()), id);
    live.children(id).forEach(child -> takeAway(outside(child, id), Set.of(KindName.values()), id));
  }

  /** Dependents of a part that are no parts of the same whole: those go and come with it. */
  private Collection<ObjectId> outside(ObjectId part, ObjectId whole) {
    Set<ObjectId> outside = new TreeSet<>(liveDependencies.dependentsOf(part));
    outside.removeIf(dependent -> isWithin(dependent, whole));
    return outside;
  }

  private static boolean isWithin(ObjectId id, ObjectId whole) {
    ObjectId at = id;
    while (at != null) {
      if (at.equals(whole)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private void takeAway(Collection<ObjectId> dependents, Set<KindName> kinds, ObjectId around) {
    for (ObjectId dependent : dependents) {
      boolean comes = desired.contains(dependent) && !live.contains(dependent);
      if (kinds.contains(dependent.kind()) && !comes && !isWithin(dependent, around)) {
        live.find(dependent)
            .filter(object -> ddl(dependent).canStepBack(object, context))
            .ifPresentOrElse(object -> rebuild(object, around), () -> obstacles.add(dependent));
      }
    }
  }

  private void rebuild(SchemaObject liveObject, ObjectId around) {
    Change known = changes.get(liveObject.id());
    if (known instanceof Change.Drop) {
      goFirst(known.id());
      return;
    }
    if (goesWithWhole(liveObject) || isMadeAnew(liveObject)) {
      put(new Change.Drop(liveObject));
      return;
    }
    if (stepsAside(around.whole()) && takesAlong(around.whole(), liveObject)) {
      return;
    }
    Change.Rebuild plain =
        known instanceof Change.Rebuild rebuild
            ? alsoAround(rebuild, around)
            : around(liveObject, known, around);
    Change.Rebuild complete = converting(plain, around).orElse(plain);
    if (!complete.equals(plain) && !ddl(liveObject.id()).canConvert(liveObject, context)) {
      obstacles.add(liveObject.id());
    }
    if (!complete.equals(known)) {
      put(complete);
    }
  }

  /** Whether a table is set aside, or goes with one that is. */
  private boolean stepsAside(ObjectId table) {
    return table.kind() == KindName.TABLE
        && (goingAlong.contains(table)
            || (changes.get(table) instanceof Change.Rebuild change
                && ddl(table).setAside(change, context).isPresent()));
  }

  /** Whether a dependent goes with a table that steps aside, or stays on what was detached. */
  private boolean takesAlong(ObjectId table, SchemaObject dependent) {
    ObjectId whole = dependent.partOf();
    if (whole != null && isWithin(whole, table)) {
      return true;
    }
    if (dependent.id().kind() == KindName.INHERITANCE) {
      followPartitioned(dependent.id().requireParent(), table);
      return true;
    }
    return whole != null && isPartition(whole.whole(), table);
  }

  private boolean isPartition(ObjectId id, ObjectId table) {
    return liveDependencies.neededBy(id.attached(KindName.INHERITANCE)).stream()
        .anyMatch(parent -> parent.equals(table) || isPartition(parent, table));
  }

  /** A partition steps aside with its table, and comes back if it is described. */
  private void followPartitioned(ObjectId partition, ObjectId parent) {
    SchemaObject liveObject = live.find(partition).orElseThrow();
    Optional<SchemaObject> wanted = desired.find(partition);
    if (wanted.isEmpty()) {
      goingAlong.add(partition);
      takeAwayAround(partition);
    } else if (!(changes.get(partition) instanceof Change.Rebuild)) {
      String reason = "comes back with " + parent;
      put(new Change.Rebuild(liveObject, wanted.get(), List.of(), reason, wayBack(liveObject)));
    }
  }

  private Change.Rebuild around(SchemaObject liveObject, @Nullable Change known, ObjectId around) {
    SchemaObject wanted = desired.find(liveObject.id()).orElse(liveObject);
    List<Difference> differences = known == null ? List.of() : known.differences();
    Way way = ddl(liveObject.id()).wayAround(liveObject, around, context);
    return new Change.Rebuild(liveObject, wanted, differences, "rebuilt around " + around, way);
  }

  private Change.Rebuild alsoAround(Change.Rebuild change, ObjectId around) {
    return ddl(change.id()).wayAround(change.live(), around, context) == Way.ANEW
        ? change.anew()
        : change;
  }

  /** The same with the conversion of what it holds of a type that makes room for its successor. */
  private Optional<Change.Rebuild> converting(Change.Rebuild change, ObjectId around) {
    return Optional.ofNullable(changes.get(around))
        .flatMap(cause -> ddl(around).setAside(cause, context))
        .flatMap(aside -> ddl(change.id()).converting(change, aside));
  }

  private boolean goesWithWhole(SchemaObject part) {
    ObjectId whole = part.partOf();
    return whole != null && changes.get(whole) instanceof Change.Drop;
  }

  /** A partition's part of something is PostgreSQL's to name, unless it is described. */
  private boolean isMadeAnew(SchemaObject part) {
    ObjectId whole = part.partOf();
    return part.comesWithWhole()
        && whole != null
        && !whole.equals(part.id().parent())
        && !desired.contains(part.id());
  }

  /** What hangs on a rebuilt object goes down with it, described in YAML or not. */
  private void putBackChildren(ObjectId parent) {
    List<ObjectId> children = new ArrayList<>(desired.children(parent));
    live.children(parent).stream().filter(id -> !desired.contains(id)).forEach(children::add);
    for (ObjectId id : children) {
      Change known = changes.get(id);
      boolean settled = known instanceof Change.Drop || known instanceof Change.Create;
      if (!settled) {
        changes.remove(id);
        put(back(id, known, parent));
        putBackChildren(id); // a column lets go without being dropped, but is gone now
      }
    }
  }

  /** What was attached to the predecessor is gone with it, described in YAML or not. */
  private void attachAnew(ObjectId replaced) {
    List<ObjectId> attached = new ArrayList<>(desired.children(replaced));
    live.children(replaced).stream().filter(id -> !desired.contains(id)).forEach(attached::add);
    for (ObjectId id : attached) {
      if (!(changes.get(id) instanceof Change.Drop)) {
        put(new Change.Create(desired.find(id).or(() -> live.find(id)).orElseThrow()));
        attachAnew(id);
      }
    }
  }

  /** What was to be rebuilt already may know how its values become those of another type. */
  private Change.Rebuild back(ObjectId id, @Nullable Change known, ObjectId parent) {
    String reason = "comes back with " + parent;
    if (known instanceof Change.Rebuild rebuild) {
      return new Change.Rebuild(
          rebuild.live(), rebuild.desired(), List.of(), reason, wayBack(rebuild.live()));
    }
    SchemaObject wanted = desired.find(id).or(() -> live.find(id)).orElseThrow();
    SchemaObject before = live.find(id).orElse(wanted);
    return new Change.Rebuild(before, wanted, List.of(), reason, wayBack(before));
  }

  private Way wayBack(SchemaObject liveObject) {
    return ddl(liveObject.id()).wayBack(liveObject, context);
  }

  private TypedDdl<?> ddl(ObjectId id) {
    return Objects.requireNonNull(ddls.get(id.kind()), id.kind().word());
  }
}
