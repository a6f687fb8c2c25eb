package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.model.Claim;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Hazard.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds back renames: those that policy blocks, those whose new name is taken, and those that wait
 * for others. What a rename does not bring about, nothing else can use.
 */
final class RenameGate {

  private final Hazards hazards;
  private final PlanContext context;
  private final Map<ObjectId, Change.Rename> passing = new LinkedHashMap<>();
  private final Map<ObjectId, HeldBack> heldBack = new LinkedHashMap<>();

  RenameGate(Hazards hazards, PlanContext context) {
    this.hazards = hazards;
    this.context = context;
  }

  /** Sorts the renames into those that pass and those that are held back. */
  void judge(List<Change.Rename> renames, Function<Change.Rename, Operation> operation) {
    renames.forEach(rename -> passing.put(rename.id(), rename));
    Map<Claim, List<ObjectId>> claimed = renames.isEmpty() ? Map.of() : claimed();
    for (Change.Rename rename : renames) {
      List<Hazard> blocked =
          hazards.of(rename, List.of(operation.apply(rename)), context).stream()
              .filter(hazard -> hazard.decision() == Decision.BLOCK)
              .toList();
      if (!blocked.isEmpty()) {
        hold(new HeldBack(rename, blocked, blocked.get(0).message()));
      }
      taken(rename, claimed).ifPresent(reason -> hold(new HeldBack(rename, List.of(), reason)));
    }
    while (holdWaiting()) {
      // each round may leave something else waiting
    }
  }

  List<Change.Rename> passing() {
    return List.copyOf(passing.values());
  }

  List<HeldBack> heldBack() {
    return List.copyOf(heldBack.values());
  }

  /** Why nothing can be done to an object: neither it nor what it belongs to has its new name. */
  Optional<String> waiting(ObjectId id) {
    if (heldBack.isEmpty()) {
      return Optional.empty();
    }
    for (ObjectId at = id; at != null; at = at.parent()) {
      if (heldBack.containsKey(at)) {
        return Optional.of("waits for " + at + ", whose renaming is held back");
      }
    }
    return Optional.empty();
  }

  private Map<Claim, List<ObjectId>> claimed() {
    Map<Claim, List<ObjectId>> claimed = new HashMap<>();
    for (SchemaObject object : context.live().objects()) {
      for (Claim claim : object.claims()) {
        claimed.computeIfAbsent(claim, c -> new ArrayList<>()).add(object.id());
      }
    }
    return claimed;
  }

  private static Optional<String> taken(Change.Rename rename, Map<Claim, List<ObjectId>> claimed) {
    return rename.live().claims().stream()
        .flatMap(claim -> claimed.getOrDefault(claim, List.of()).stream())
        .filter(other -> !other.equals(rename.id()))
        .findFirst()
        .map(
            other ->
                other + " has the name that " + rename.former() + " should get: drop it first");
  }

  private boolean holdWaiting() {
    List<HeldBack> waiting = new ArrayList<>();
    for (Change.Rename rename : passing.values()) {
      reasonToWait(rename)
          .ifPresent(reason -> waiting.add(new HeldBack(rename, List.of(), reason)));
    }
    waiting.forEach(this::hold);
    return !waiting.isEmpty();
  }

  private Optional<String> reasonToWait(Change.Rename rename) {
    ObjectId whole = rename.live().partOf();
    Optional<String> forWhole = whole == null ? Optional.empty() : waiting(whole);
    return forWhole.or(
        () ->
            heldBack.values().stream()
                .map(held -> (Change.Rename) held.change())
                .filter(held -> held.former().equals(rename.id()))
                .findFirst()
                .map(held -> "waits for " + held.former() + ", whose renaming is held back"));
  }

  private void hold(HeldBack held) {
    heldBack.putIfAbsent(held.change().id(), held);
    passing.remove(held.change().id());
  }
}
