package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.diff.Change;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Drift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what changed behind the tool's back from what is described and not yet applied. */
public final class DriftCheck {

  private static final String GONE = "is gone";
  private static final Set<KindName> ASKED =
      Set.of(KindName.COPY, KindName.ROWS, KindName.OTHER_ROWS, KindName.STATEMENT);

  private DriftCheck() {}

  /** Sorts the differences of a trip by who made them. */
  public static Drift of(Trip trip, Memory memory) {
    Map<String, Change> changes = new LinkedHashMap<>();
    allChanges(trip).forEach(change -> changes.put(change.id().toString(), change));
    if (memory.entries().isEmpty()) {
      return new Drift(List.of(), List.of(), List.copyOf(changes.values()));
    }
    Map<String, Drift.Item> drifted = new TreeMap<>();
    Map<String, SchemaObject> live = new HashMap<>();
    trip.live().objects().forEach(object -> live.put(object.id().toString(), object));
    Set<String> unsure = unsure(trip, memory);
    memory
        .entries()
        .forEach(
            (object, entry) -> {
              if (!unsure.contains(object)) {
                happened(live.get(object), entry)
                    .ifPresent(
                        what -> drifted.put(object, item(object, what, changes, trip, memory)));
              }
            });
    for (Change change : changes.values()) {
      added(change)
          .filter(id -> isAddition(id, memory))
          .map(ObjectId::toString)
          .ifPresent(
              object ->
                  drifted.put(
                      object,
                      new Drift.Item(object, "was added", change, Drift.Description.AS_APPLIED)));
    }
    List<Change> pending = new ArrayList<>();
    changes.forEach(
        (object, change) -> {
          if (!drifted.containsKey(object) || movedOn(change, trip, memory)) {
            pending.add(change);
          }
        });
    Map<Boolean, List<Drift.Item>> sorted =
        drifted.values().stream()
            .collect(
                Collectors.partitioningBy(item -> item.description() == Drift.Description.AGREES));
    return new Drift(
        sorted.getOrDefault(false, List.of()),
        sorted.getOrDefault(true, List.of()),
        List.copyOf(pending));
  }

  private static Drift.Item item(
      String object, String what, Map<String, Change> changes, Trip trip, Memory memory) {
    Change change = changes.get(object);
    if (change != null) {
      return new Drift.Item(
          object,
          what,
          change,
          movedOn(change, trip, memory)
              ? Drift.Description.MOVED_ON
              : Drift.Description.AS_APPLIED);
    }
    boolean agrees =
        what.equals(GONE)
            ? find(trip.desired(), object).isEmpty()
            : find(trip.desired(), object).stream()
                .flatMap(id -> id.lineage().stream())
                .noneMatch(id -> changes.containsKey(id.toString()));
    return new Drift.Item(
        object, what, null, agrees ? Drift.Description.AGREES : Drift.Description.AS_APPLIED);
  }

  private static Optional<ObjectId> find(Schema schema, String object) {
    return schema.ids().stream().filter(id -> id.toString().equals(object)).findFirst();
  }

  /**
   * What no catalog keeps is known only by how it differs from its description: of what is not
   * described any more, or was not asked for, nothing, and of what is described in another way by
   * now, not who made the difference.
   */
  private static Set<String> unsure(Trip trip, Memory memory) {
    Map<String, ObjectId> described = new HashMap<>();
    trip.desired().ids().forEach(id -> described.put(id.toString(), id));
    Set<String> unsure = new HashSet<>();
    memory
        .entries()
        .keySet()
        .forEach(
            object -> {
              ObjectId id = described.get(object);
              boolean asked = ASKED.stream().anyMatch(kind -> object.startsWith(kind.word() + " "));
              if (asked && (id == null || !isSureOf(id, trip, memory))) {
                unsure.add(object);
              }
            });
    return unsure;
  }

  /** The rows that no set has depend on the set that is described with them, too. */
  private static boolean isSureOf(ObjectId id, Trip trip, Memory memory) {
    boolean same =
        id.lineage().stream()
            .filter(part -> ASKED.contains(part.kind()))
            .allMatch(part -> isSaidAsBefore(part, trip, memory));
    return same && (id.kind() == KindName.STATEMENT || trip.live().contains(id));
  }

  private static boolean isSaidAsBefore(ObjectId id, Trip trip, Memory memory) {
    Memory.Entry entry = memory.entries().get(id.toString());
    return entry != null && entry.source().equals(trip.relations().sources().get(id));
  }

  private static List<Change> allChanges(Trip trip) {
    List<Change> all = new ArrayList<>(trip.plan().changes());
    trip.plan().heldBack().forEach(held -> all.add(held.change()));
    return all;
  }

  private static Optional<String> happened(@Nullable SchemaObject live, Memory.Entry entry) {
    if (live == null) {
      return Optional.of(GONE);
    }
    return Fingerprint.of(live).equals(entry.live())
        ? Optional.empty()
        : Optional.of("was changed");
  }

  /** What is live and not described: it would go, or get back the name that it had. */
  private static Optional<ObjectId> added(Change change) {
    if (change instanceof Change.Rename rename) {
      return Optional.of(rename.former());
    }
    return Optional.of(change.id()).filter(id -> change instanceof Change.Drop);
  }

  /** A part that no one described, on something that was applied. */
  private static boolean isAddition(ObjectId id, Memory memory) {
    return !memory.entries().containsKey(id.toString())
        && memory.entries().containsKey(id.whole().toString());
  }

  private static boolean movedOn(Change change, Trip trip, Memory memory) {
    Memory.Entry entry = memory.entries().get(change.id().toString());
    return entry != null
        && !entry
            .source()
            .equals(trip.relations().sources().getOrDefault(change.id(), entry.source()));
  }
}
