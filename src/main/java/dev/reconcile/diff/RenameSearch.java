package dev.reconcile.diff;

import dev.reconcile.model.IdMapping;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One search for live objects under their former names. */
final class RenameSearch {

  private final Schema live;
  private final Schema desired;
  private final Likeness likeness;
  private final Map<ObjectId, ObjectId> moves = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  RenameSearch(Schema live, Schema desired, Likeness likeness) {
    this.live = live;
    this.desired = desired;
    this.likeness = likeness;
  }

  FoundRenames found() {
    return new FoundRenames(moves, notes);
  }

  /**
   * Looks for described objects, given what they belong to was looked for before. One that takes
   * the name of another has to wait until that one is known to move on.
   */
  void find(Map<ObjectId, List<ObjectId>> named) {
    IdMapping back = IdMapping.of(moves).inverse();
    Map<ObjectId, List<ObjectId>> open = new TreeMap<>(named);
    while (open.entrySet().removeIf(entry -> moves(entry.getKey(), entry.getValue(), back))) {
      // each round may set another name free
    }
    Map<ObjectId, ObjectId> both = new TreeMap<>();
    open.forEach(
        (id, names) ->
            former(id, names, back)
                .filter(former -> stays(back.withOldName(id)))
                .ifPresent(former -> both.put(id, former)));
    both.keySet().stream().toList().forEach(id -> turn(id, both, back));
    both.forEach((id, former) -> noteUnlessDescribed(id, former));
    open.forEach((id, names) -> noteOfOtherSchemas(id, names, back));
  }

  /** A name without a schema is looked for in the object's own. */
  private void noteOfOtherSchemas(ObjectId described, List<ObjectId> names, IdMapping back) {
    boolean missing =
        !described.isPart()
            && !stays(back.withOldName(described))
            && former(described, names, back).isEmpty();
    if (missing) {
      live.ids().stream()
          .filter(id -> names.stream().anyMatch(name -> isNamesake(id, name)))
          .filter(id -> !desired.contains(id) && !moves.containsKey(id))
          .forEach(
              id ->
                  notes.add(
                      described
                          + " is made anew, though "
                          + id
                          + " has its former name: if that is meant, say renamed_from: "
                          + id.schemaName()
                          + "."
                          + id.name()));
    }
  }

  private static boolean isNamesake(ObjectId id, ObjectId name) {
    return !id.isPart()
        && id.kind() == name.kind()
        && id.name().equals(name.name())
        && !id.schemaName().isEmpty();
  }

  private boolean moves(ObjectId described, List<ObjectId> names, IdMapping back) {
    Optional<ObjectId> former = former(described, names, back);
    if (stays(back.withOldName(described)) || former.isEmpty()) {
      return false;
    }
    moves.put(former.get(), described);
    return true;
  }

  /** The live object under a former name: of what it belongs to now, or as the name was written. */
  private Optional<ObjectId> former(ObjectId described, List<ObjectId> names, IdMapping back) {
    ObjectId current = back.withOldName(described);
    return names.stream()
        .flatMap(name -> Stream.of(back.withOldName(name), name))
        .filter(former -> !former.equals(current) && stays(former))
        .findFirst();
  }

  private boolean stays(ObjectId id) {
    return live.contains(id) && !moves.containsKey(id);
  }

  /** Names that go round in a circle are there before and after: what is like what decides. */
  private void turn(ObjectId start, Map<ObjectId, ObjectId> both, IdMapping back) {
    Map<ObjectId, ObjectId> circle = new LinkedHashMap<>();
    IdMapping there = IdMapping.of(moves);
    ObjectId at = start;
    while (both.containsKey(at) && !circle.containsValue(at)) {
      ObjectId former = both.get(at);
      circle.put(former, at);
      at = there.withOldName(former);
    }
    if (!at.equals(start) || circle.isEmpty()) {
      return;
    }
    long turned = 0;
    long unturned = 0;
    for (Map.Entry<ObjectId, ObjectId> step : circle.entrySet()) {
      turned += likeness.differences(step.getKey(), step.getValue());
      unturned += likeness.differences(back.withOldName(step.getValue()), step.getValue());
    }
    both.keySet().removeAll(circle.values());
    if (turned < unturned) {
      moves.putAll(circle);
    }
  }

  private void noteUnlessDescribed(ObjectId described, ObjectId former) {
    if (!desired.contains(IdMapping.of(moves).withOldName(former))) {
      notes.add(
          described
              + " and what it was renamed from, "
              + former
              + ", are both there: nothing is renamed");
    }
  }

  /**
   * A part that nobody gives a name has that of its whole, of which alone PostgreSQL renames it.
   */
  void findParts() {
    IdMapping mapping = IdMapping.of(moves);
    Map<ObjectId, ObjectId> parts = new TreeMap<>();
    for (SchemaObject object : live.objects()) {
      ObjectId id = object.id();
      ObjectId whole = object.comesWithWhole() ? object.partOf() : null;
      if (whole != null && moves.containsKey(whole) && isCalledAs(whole, id)) {
        ObjectId table = mapping.of(id.requireParent());
        ObjectId part = table.child(id.kind(), mapping.of(whole).name());
        if (!desired.contains(table.child(id.kind(), id.name())) && !stays(part)) {
          parts.put(id, part);
        }
      }
    }
    moves.putAll(parts);
  }

  private static boolean isCalledAs(ObjectId whole, ObjectId part) {
    return whole.kind() == part.kind() && whole.name().equals(part.name());
  }

  /** A column that owned one sequence and shall own one has the same one, whatever its name. */
  void findOwned() {
    IdMapping mapping = IdMapping.of(moves);
    Map<ObjectId, List<ObjectId>> wanted = owned(desired, IdMapping.of(Map.of()));
    Map<ObjectId, ObjectId> owned = new TreeMap<>();
    owned(live, mapping)
        .forEach(
            (owner, found) -> {
              List<ObjectId> described = wanted.getOrDefault(owner, List.of());
              boolean sure = found.size() == 1 && described.size() == 1;
              if (sure && !mapping.of(found.get(0)).equals(described.get(0))) {
                owned.put(found.get(0), described.get(0));
              }
            });
    IdMapping back = mapping.inverse();
    while (owned.values().removeIf(id -> isKept(back.of(id), owned))) {
      // each round may leave another name taken
    }
    moves.putAll(owned);
  }

  private boolean isKept(ObjectId id, Map<ObjectId, ObjectId> moving) {
    return stays(id) && !moving.containsKey(id);
  }

  /** Sequences by the columns that own them. */
  private static Map<ObjectId, List<ObjectId>> owned(Schema schema, IdMapping mapping) {
    Map<ObjectId, List<ObjectId>> owned = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      ObjectId owner = owner(object);
      if (owner != null) {
        owned.computeIfAbsent(mapping.of(owner), o -> new ArrayList<>()).add(object.id());
      }
    }
    return owned;
  }

  /** What an object that stands in a schema goes with: the column that owns a sequence. */
  private static @Nullable ObjectId owner(SchemaObject object) {
    return object.id().isPart() ? null : object.partOf();
  }
}
