package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.diff.Change;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
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

/**
 * What changed behind the tool's back, apart from what is described and not yet applied.
 *
 * @param drifted live differs from what was last applied, and from what is described
 * @param agreed live differs from what was last applied, but is what is described by now
 * @param pending desired differs from what was last applied
 */
public record Drift(List<Item> drifted, List<Item> agreed, List<Change> pending) {

  /**
   * One object.
   *
   * @param object its name
   * @param what happened to it
   * @param change what would make it what is described; null when there is nothing to do
   * @param description whether that changed, too
   */
  public record Item(String object, String what, @Nullable Change change, Description description) {

    /** Whether it is to be applied anew, too. */
    public boolean alsoPending() {
      return description == Description.MOVED_ON;
    }
  }

  /** What became of the description of what drifted. */
  public enum Description {
    /** It is as it was applied. */
    AS_APPLIED,
    /** It says something else than was applied, and than what is live. */
    MOVED_ON,
    /** It says what is live by now. */
    AGREES
  }

  private static final String GONE = "is gone";
  private static final Set<KindName> ASKED =
      Set.of(KindName.COPY, KindName.ROWS, KindName.OTHER_ROWS, KindName.STATEMENT);

  /** Sorts the differences of a trip by who made them. */
  public static Drift of(Trip trip, Memory memory) {
    Map<String, Change> changes = new LinkedHashMap<>();
    allChanges(trip).forEach(change -> changes.put(change.id().toString(), change));
    if (memory.entries().isEmpty()) {
      return new Drift(List.of(), List.of(), List.copyOf(changes.values()));
    }
    Map<String, Item> drifted = new TreeMap<>();
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
      if (isAddition(change, memory)) {
        String object = change.id().toString();
        drifted.put(object, new Item(object, "was added", change, Description.AS_APPLIED));
      }
    }
    List<Change> pending = new ArrayList<>();
    changes.forEach(
        (object, change) -> {
          if (!drifted.containsKey(object) || movedOn(change, trip, memory)) {
            pending.add(change);
          }
        });
    Map<Boolean, List<Item>> sorted =
        drifted.values().stream()
            .collect(Collectors.partitioningBy(item -> item.description() == Description.AGREES));
    return new Drift(
        sorted.getOrDefault(false, List.of()),
        sorted.getOrDefault(true, List.of()),
        List.copyOf(pending));
  }

  private static Item item(
      String object, String what, Map<String, Change> changes, Trip trip, Memory memory) {
    Change change = changes.get(object);
    if (change != null) {
      return new Item(
          object,
          what,
          change,
          movedOn(change, trip, memory) ? Description.MOVED_ON : Description.AS_APPLIED);
    }
    boolean agrees =
        what.equals(GONE)
            ? find(trip.desired(), object).isEmpty()
            : find(trip.desired(), object).stream()
                .flatMap(id -> id.lineage().stream())
                .noneMatch(id -> changes.containsKey(id.toString()));
    return new Item(object, what, null, agrees ? Description.AGREES : Description.AS_APPLIED);
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

  /** A part that no one described, on something that was applied. */
  private static boolean isAddition(Change change, Memory memory) {
    ObjectId whole = change.id().whole();
    return change instanceof Change.Drop
        && !memory.entries().containsKey(change.id().toString())
        && memory.entries().containsKey(whole.toString());
  }

  private static boolean movedOn(Change change, Trip trip, Memory memory) {
    Memory.Entry entry = memory.entries().get(change.id().toString());
    return entry != null
        && !entry
            .source()
            .equals(trip.relations().sources().getOrDefault(change.id(), entry.source()));
  }
}
