package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Hazard.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds back what policy blocks, and what cannot be done without it. The rest goes on. */
final class Gatekeeper {

  private static final String REBUILT_BY_HAND =
      " depends on it and cannot be rebuilt by a plan yet: drop it by hand, apply, create it again";

  private final Hazards hazards;
  private final PlanContext context;
  private final KnownDependencies dependencies;
  private final Map<ObjectId, Change> passing = new LinkedHashMap<>();
  private final Map<ObjectId, HeldBack> heldBack = new LinkedHashMap<>();

  Gatekeeper(Hazards hazards, PlanContext context, KnownDependencies dependencies) {
    this.hazards = hazards;
    this.context = context;
    this.dependencies = dependencies;
  }

  /** Sorts the changes into those that pass and those that are held back. */
  void judge(
      List<Change> changes,
      Function<Change, List<Operation>> operations,
      Function<Change, Optional<ObjectId>> obstacle) {
    for (Change change : changes) {
      List<Hazard> blocked =
          hazards.of(change, operations.apply(change), context).stream()
              .filter(hazard -> hazard.decision() == Decision.BLOCK)
              .toList();
      Optional<ObjectId> inTheWay = obstacle.apply(change);
      if (!blocked.isEmpty()) {
        hold(new HeldBack(change, blocked, blocked.get(0).message()));
      } else if (inTheWay.isPresent()) {
        hold(new HeldBack(change, List.of(), inTheWay.get() + REBUILT_BY_HAND));
      } else {
        passing.put(change.id(), change);
      }
    }
    while (holdWaiting()) {
      // each round may leave something else waiting
    }
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
  }

  private boolean holdWaiting() {
    List<HeldBack> waiting = new ArrayList<>();
    for (Change change : passing.values()) {
      reasonToWait(change)
          .ifPresent(reason -> waiting.add(new HeldBack(change, List.of(), reason)));
    }
    waiting.forEach(this::hold);
    return !waiting.isEmpty();
  }

  private Optional<String> reasonToWait(Change change) {
    if (change instanceof Change.Drop) {
      return stillUsed(change.id());
    }
    Optional<String> missing = missing(change.id());
    return missing.isEmpty() && change instanceof Change.Create create
        ? taken(create.desired())
        : missing;
  }

  /** What is not dropped keeps its name and its place. */
  private Optional<String> taken(SchemaObject wanted) {
    return heldBack.values().stream()
        .map(HeldBack::change)
        .filter(Change.Drop.class::isInstance)
        .map(change -> ((Change.Drop) change).live())
        .filter(live -> !Collections.disjoint(live.claims(), wanted.claims()))
        .findFirst()
        .map(live -> "waits for " + live.id() + ", which is held back");
  }

  private Optional<String> missing(ObjectId id) {
    ObjectId parent = id.parent();
    if (parent != null && isHeldCreation(parent)) {
      return Optional.of("waits for " + parent + ", which is held back");
    }
    return java.util.stream.Stream.concat(
            dependencies.desired().neededBy(id).stream(), dependencies.text().neededBy(id).stream())
        .filter(this::isHeldBackForm)
        .findFirst()
        .map(needed -> "waits for " + needed + ", which is held back");
  }

  /** Whether the form of the object that desired objects count on does not come about. */
  private boolean isHeldBackForm(ObjectId id) {
    HeldBack held = heldBack.get(id);
    return held != null && !(held.change() instanceof Change.Drop);
  }

  private boolean isHeldCreation(ObjectId id) {
    HeldBack held = heldBack.get(id);
    return held != null && held.change() instanceof Change.Create;
  }

  /** PostgreSQL refuses to drop what others use, and CASCADE is never an answer. */
  private Optional<String> stillUsed(ObjectId id) {
    return dependencies.live().dependentsOf(id).stream()
        .filter(user -> isLive(user) && !isTouched(user) && !goesWith(user, id))
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
    if (!dropped.isPart()) {
      return named.stream()
          .anyMatch(other -> context.desired().contains(other) && isNamesake(other, dropped));
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

  private boolean isLive(ObjectId user) {
    return user.kind() == KindName.UNMODELLED || context.live().contains(user);
  }

  private boolean isTouched(ObjectId user) {
    ObjectId at = user;
    while (at != null) {
      Change change = passing.get(at);
      if (change != null && (at.equals(user) || change instanceof Change.Drop)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private boolean goesWith(ObjectId user, ObjectId dropped) {
    ObjectId whole = context.live().find(user).map(object -> object.partOf()).orElse(user.parent());
    return dropped.equals(whole);
  }
}
