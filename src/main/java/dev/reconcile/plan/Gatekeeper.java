package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Hazard.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return change instanceof Change.Drop ? stillUsed(change.id()) : missing(change.id());
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
        .findFirst()
        .map(user -> user + " still uses it");
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
