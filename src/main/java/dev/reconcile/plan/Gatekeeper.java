package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.Claim;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Hazard.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what policy blocks, and what cannot be done without it. The rest goes on. What goes
 * with a dropped object, as its columns do, shares its fate and is not judged apart.
 */
final class Gatekeeper {

  private static final String CHANGED_BY_HAND =
      " depends on it and cannot be rebuilt by a plan: make it independent by hand first";

  private final Hazards hazards;
  private final PlanContext context;
  private final KnownDependencies dependencies;
  private final Map<ObjectId, Change> passing = new LinkedHashMap<>();
  private final Map<ObjectId, HeldBack> heldBack = new LinkedHashMap<>();
  private final RenameGate renames;
  private final Function<Change, Stream<ObjectId>> rebuiltAround;

  /** What is rebuilt around a change, once it was asked for. */
  private final Map<ObjectId, List<ObjectId>> rebuilt = new HashMap<>();

  /** Dropped objects and what goes with each of them. */
  private final Map<ObjectId, List<ObjectId>> goesAlong = new HashMap<>();

  private final Map<Claim, List<ObjectId>> claimed = new HashMap<>();

  /** A gatekeeper of changes around each of which the planner rebuilds others. */
  Gatekeeper(
      Hazards hazards,
      RenameGate renames,
      Function<Change, Stream<ObjectId>> rebuiltAround,
      PlanContext context,
      KnownDependencies dependencies) {
    this.renames = renames;
    this.hazards = hazards;
    this.rebuiltAround = rebuiltAround;
    this.context = context;
    this.dependencies = dependencies;
    for (SchemaObject live : context.live().objects()) {
      for (Claim claim : live.claims()) {
        claimed.computeIfAbsent(claim, taken -> new ArrayList<>()).add(live.id());
      }
    }
  }

  /** Sorts the changes into those that pass and those that are held back. */
  void judge(
      List<Change> changes,
      Function<Change, List<Operation>> operations,
      Function<Change, Optional<ObjectId>> obstacle) {
    changes.forEach(change -> passing.put(change.id(), change));
    Set<ObjectId> dropped = dropped(changes);
    List<Change> judged = new ArrayList<>();
    for (Change change : changes) {
      droppedWhole(change, dropped)
          .ifPresentOrElse(
              whole -> goesAlong.computeIfAbsent(whole, id -> new ArrayList<>()).add(change.id()),
              () -> judged.add(change));
    }
    for (Change change : judged) {
      List<Hazard> blocked =
          hazards.of(change, operations.apply(change), context).stream()
              .filter(hazard -> hazard.decision() == Decision.BLOCK)
              .toList();
      Optional<ObjectId> inTheWay = obstacle.apply(change);
      if (!blocked.isEmpty()) {
        hold(new HeldBack(change, blocked, blocked.get(0).message()));
      } else if (inTheWay.isPresent()) {
        hold(new HeldBack(change, List.of(), inTheWay.get() + CHANGED_BY_HAND));
      }
    }
    while (holdWaiting()) {
      // each round may leave something else waiting
    }
  }

  private static Set<ObjectId> dropped(List<Change> changes) {
    return changes.stream()
        .filter(Change.Drop.class::isInstance)
        .map(Change::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The outermost of the dropped objects that this dropped one is a part of. */
  private Optional<ObjectId> droppedWhole(Change change, Set<ObjectId> dropped) {
    ObjectId outermost = null;
    if (change instanceof Change.Drop) {
      ObjectId at = wholeOf(change.id());
      while (at != null && dropped.contains(at)) {
        outermost = at;
        at = wholeOf(at);
      }
    }
    return Optional.ofNullable(outermost);
  }

  private @Nullable ObjectId wholeOf(ObjectId id) {
    return context.live().find(id).map(SchemaObject::partOf).orElse(null);
  }

  List<Change> passing() {
    return List.copyOf(passing.values());
  }

  List<HeldBack> heldBack() {
    return List.copyOf(heldBack.values());
  }

  private void hold(HeldBack held) {
    heldBack.put(held.change().id(), held);
    passing.remove(held.change().id());
    goesAlong.getOrDefault(held.change().id(), List.of()).forEach(passing::remove);
  }

  private boolean holdWaiting() {
    List<HeldBack> waiting = new ArrayList<>();
    for (Change change : passing.values()) {
      reasonToWait(change)
          .ifPresent(reason -> waiting.add(new HeldBack(change, List.of(), reason)));
    }
    // what goes along with one that is held back by now is not held back apart
    waiting.stream().filter(held -> passing.containsKey(held.change().id())).forEach(this::hold);
    return !waiting.isEmpty();
  }

  private Optional<String> reasonToWait(Change change) {
    Optional<String> name = renames.waiting(change.id());
    if (name.isPresent()) {
      return name;
    }
    if (change instanceof Change.Drop) {
      return Stream.concat(
              Stream.of(change.id()), goesAlong.getOrDefault(change.id(), List.of()).stream())
          .flatMap(id -> stillUsed(id).stream())
          .findFirst()
          .or(() -> staysWith(change.id()))
          .or(() -> comesBackOtherwise(change));
    }
    Optional<String> missing =
        change instanceof Change.Rebuild ? heldBackPart(change.id()) : Optional.empty();
    missing =
        missing
            .or(() -> missing(change.id()))
            .or(() -> staysBefore(change.id()))
            .or(() -> comesBackOtherwise(change));
    return missing.isEmpty() && change instanceof Change.Create create
        ? taken(create.desired())
        : missing;
  }

  /** Built anew, an object could not keep a part as it is. */
  private Optional<String> heldBackPart(ObjectId id) {
    return heldBack.values().stream()
        .filter(held -> !held.hazards().isEmpty())
        .map(held -> held.change().id())
        .filter(part -> part.kind() == KindName.COLUMN && id.equals(part.parent()))
        .findFirst()
        .map(part -> "waits for " + part + ", which is held back");
  }

  /** What goes before another comes has to be gone. */
  private Optional<String> staysBefore(ObjectId id) {
    return context.isNew(id)
        ? dependencies.live().dependentsOf(id).stream()
            .filter(heldBack::containsKey)
            .findFirst()
            .map(held -> "waits for " + held + ", which is held back")
        : Optional.empty();
  }

  /** What is not dropped keeps its name and its place. */
  private Optional<String> taken(SchemaObject wanted) {
    return wanted.claims().stream()
        .flatMap(claim -> claimed.getOrDefault(claim, List.of()).stream())
        .filter(live -> heldBack.containsKey(live) || isUnmanaged(live))
        .findFirst()
        .map(
            live ->
                heldBack.containsKey(live)
                    ? "waits for " + live + ", which is held back"
                    : live + " has its name, and nobody says that it should go");
  }

  private Optional<String> missing(ObjectId id) {
    ObjectId parent = id.parent();
    if (parent != null && isHeldCreation(parent)) {
      return Optional.of("waits for " + parent + ", which is held back");
    }
    ObjectId parentage = id.attached(KindName.INHERITANCE);
    if (!id.isPart() && isHeldCreation(parentage)) {
      return Optional.of("waits for " + parentage + ", which is held back");
    }
    return neededBy(id).flatMap(needed -> heldBackForm(needed).stream()).findFirst();
  }

  private Stream<ObjectId> neededBy(ObjectId id) {
    return Stream.of(
            identityToBe(id),
            dependencies.desired().neededBy(id).stream(),
            dependencies.text().neededBy(id).stream(),
            mentioned(id))
        .flatMap(needed -> needed);
  }

  /**
   * What is rebuilt around a change comes back as described: what is held back may not, nor a
   * foreign key or a view whose other column keeps its type.
   */
  private Optional<String> comesBackOtherwise(Change change) {
    if (change instanceof Change.Create || heldBack.isEmpty()) {
      return Optional.empty();
    }
    List<ObjectId> others = rebuilt.computeIfAbsent(change.id(), id -> around(change));
    return Stream.concat(
            others.stream().filter(id -> heldBackForm(id).isPresent()),
            others.stream().flatMap(this::neededBy).filter(id -> retypes(heldBack.get(id))))
        .findFirst()
        .map(id -> "waits for " + id + ", which is held back");
  }

  private List<ObjectId> around(Change change) {
    return rebuiltAround.apply(change).toList();
  }

  private static boolean retypes(@Nullable HeldBack held) {
    return held != null
        && held.change().differences().stream()
            .anyMatch(difference -> difference.property().equals("type"));
  }

  /** The column whose change brings the sequence that something is attached to. */
  private Stream<ObjectId> identityToBe(ObjectId id) {
    return id.lineage().stream()
        .filter(at -> at.kind() == KindName.IDENTITY_SEQUENCE && context.isNew(at))
        .map(ObjectId::requireParent);
  }

  /** Columns of what an object's SQL names, if their names appear there as well. */
  private Stream<ObjectId> mentioned(ObjectId id) {
    Set<String> words =
        context.desired().find(id).stream()
            .flatMap(object -> object.sqlTexts().stream())
            .flatMap(text -> SqlFragment.of(text.text()).words().stream())
            .collect(Collectors.toUnmodifiableSet());
    return dependencies.text().neededBy(id).stream()
        .flatMap(whole -> context.desired().children(whole).stream())
        .filter(part -> part.kind() == KindName.COLUMN)
        .filter(part -> words.contains(part.name()));
  }

  private boolean isUnmanaged(ObjectId id) {
    boolean inSchema = !id.isPart() && !id.schemaName().isEmpty();
    return inSchema && !context.desired().contains(id) && !passing.containsKey(id);
  }

  /** Whether the form of the object that desired objects count on does not come about. */
  private Optional<String> heldBackForm(ObjectId id) {
    HeldBack held = heldBack.get(id);
    return held != null && !(held.change() instanceof Change.Drop)
        ? Optional.of("waits for " + id + ", which is held back")
        : renames.waiting(id);
  }

  private boolean isHeldCreation(ObjectId id) {
    HeldBack held = heldBack.get(id);
    return held != null && held.change() instanceof Change.Create;
  }

  /** PostgreSQL refuses to drop what others use, and CASCADE is never an answer. */
  private Optional<String> stillUsed(ObjectId id) {
    if (context.live().find(id).stream().anyMatch(SchemaObject::goesOnlyWithWhole)) {
      return Optional.empty();
    }
    return dependencies.live().dependentsOf(id).stream()
        .filter(user -> context.withParents(user).noneMatch(this::isTouched))
        .filter(user -> !goesWith(user, id))
        .filter(user -> !findsOther(user, id))
        .findFirst()
        .map(user -> user + " still uses it");
  }

  /** Whether a described object, built anew, will use something else of the description instead. */
  private boolean findsOther(ObjectId user, ObjectId dropped) {
    if (!context.desired().contains(user)) {
      return false;
    }
    Set<ObjectId> named = new TreeSet<>(dependencies.desired().neededBy(user));
    named.addAll(dependencies.text().neededBy(user));
    if (!context.desired().contains(dropped.whole())) {
      return named.stream()
          .anyMatch(
              other -> context.desired().contains(other) && isNamesake(other, dropped.whole()));
    }
    ObjectId parent = dropped.requireParent();
    return named.contains(parent) && isSucceeded(dropped, parent);
  }

  private static boolean isNamesake(ObjectId other, ObjectId dropped) {
    return !other.isPart()
        && other.schemaName().equals(dropped.schemaName())
        && other.bareName().equals(dropped.bareName());
  }

  /** A key may be followed by another key, or by an index. */
  private boolean isSucceeded(ObjectId dropped, ObjectId parent) {
    return dropped.kind() != KindName.COLUMN
        && context.desired().children(parent).stream()
            .anyMatch(
                other -> other.kind() == KindName.CONSTRAINT || other.kind() == KindName.INDEX);
  }

  /** What a type cannot do without is no dependency of its own: it needs the type as well. */
  private Optional<String> staysWith(ObjectId id) {
    Schema live = context.live();
    return heldBack.keySet().stream()
        .filter(held -> live.find(held).stream().anyMatch(o -> o.references(live).contains(id)))
        .findFirst()
        .map(held -> "waits for " + held + ", which is held back");
  }

  private boolean isTouched(ObjectId user) {
    if (user.isWithin(at -> passing.get(at) instanceof Change.Drop)) {
      return true;
    }
    ObjectId at = user;
    while (at != null) {
      Change change = passing.get(at);
      boolean goes = change instanceof Change.Drop || change instanceof Change.Rebuild;
      if (goes || (change != null && at.equals(user)) || goesWithParent(at)) {
        return true;
      }
      ObjectId whole = wholeOf(at);
      at = whole == null ? at.parent() : whole;
    }
    return false;
  }

  /** A partition whose table makes room for its successor goes along, unless it is described. */
  private boolean goesWithParent(ObjectId id) {
    return !context.desired().contains(id)
        && dependencies.live().neededBy(id.attached(KindName.INHERITANCE)).stream()
            .anyMatch(
                parent -> passing.get(parent) instanceof Change.Rebuild || goesWithParent(parent));
  }

  private boolean goesWith(ObjectId user, ObjectId dropped) {
    if (user.lineage().contains(dropped)) {
      return true;
    }
    ObjectId at = wholeOf(user);
    while (at != null && !at.equals(dropped)) {
      at = wholeOf(at);
    }
    return at != null;
  }
}
