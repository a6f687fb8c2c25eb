package dev.reconcile.diff;

import dev.reconcile.model.FormerNames;
import dev.reconcile.model.IdMapping;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the live objects that are described under another name: those that {@code renamed_from}
 * names, and sequences that are owned by the same column. Looks at names alone. Pure.
 */
public final class RenameFinder {

  private final Schema live;
  private final Schema desired;
  private final Map<ObjectId, ObjectId> moves = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private RenameFinder(Schema live, Schema desired) {
    this.live = live;
    this.desired = desired;
  }

  /**
   * What was found.
   *
   * @param moves described ids by live ids
   * @param notes about names that were found twice
   */
  public record Found(Map<ObjectId, ObjectId> moves, List<String> notes) {}

  /** The live objects whose description has another name. */
  public static Found between(Schema live, Schema desired, FormerNames former) {
    RenameFinder finder = new RenameFinder(live, desired);
    SortedMap<Integer, Map<ObjectId, List<ObjectId>>> byDepth = new TreeMap<>();
    former
        .byObject()
        .forEach(
            (id, names) -> byDepth.computeIfAbsent(depth(id), d -> new TreeMap<>()).put(id, names));
    byDepth.values().forEach(finder::find);
    finder.findOwned();
    return new Found(finder.moves, List.copyOf(finder.notes));
  }

  private static int depth(ObjectId id) {
    ObjectId parent = id.parent();
    return parent == null ? 0 : 1 + depth(parent);
  }

  /** One that takes the name of another has to wait until that one is known to move on. */
  private void find(Map<ObjectId, List<ObjectId>> named) {
    IdMapping back = IdMapping.of(moves).inverse();
    Map<ObjectId, List<ObjectId>> open = new TreeMap<>(named);
    while (open.entrySet().removeIf(entry -> moves(entry.getKey(), entry.getValue(), back))) {
      // each round may set another name free
    }
    open.forEach((id, names) -> noteIfBothAreThere(id, names, back));
  }

  private boolean moves(ObjectId described, List<ObjectId> names, IdMapping back) {
    ObjectId current = back.withOldName(described);
    if (stays(current)) {
      return false;
    }
    for (ObjectId name : names) {
      for (ObjectId former : List.of(back.withOldName(name), name)) {
        if (!former.equals(current) && stays(former)) {
          moves.put(former, described);
          return true;
        }
      }
    }
    return false;
  }

  private boolean stays(ObjectId id) {
    return live.contains(id) && !moves.containsKey(id);
  }

  private void noteIfBothAreThere(ObjectId described, List<ObjectId> names, IdMapping back) {
    ObjectId current = back.withOldName(described);
    names.stream()
        .flatMap(name -> Stream.of(back.withOldName(name), name))
        .filter(former -> stays(former) && stays(current) && !former.equals(current))
        .filter(former -> !desired.contains(former))
        .findFirst()
        .ifPresent(
            former ->
                notes.add(
                    described
                        + " and what it was renamed from, "
                        + former
                        + ", are both there: nothing is renamed"));
  }

  /** A column that owned one sequence and shall own one has the same one, whatever its name. */
  private void findOwned() {
    IdMapping mapping = IdMapping.of(moves);
    Map<ObjectId, List<ObjectId>> wanted = new TreeMap<>();
    IdMapping back = mapping.inverse();
    for (SchemaObject object : desired.objects()) {
      ObjectId owner = owner(object);
      if (owner != null && !live.contains(back.of(object.id()))) {
        wanted.computeIfAbsent(owner, o -> new ArrayList<>()).add(object.id());
      }
    }
    Map<ObjectId, List<ObjectId>> found = new TreeMap<>();
    for (SchemaObject object : live.objects()) {
      ObjectId owner = owner(object);
      if (owner != null && !desired.contains(mapping.of(object.id()))) {
        found.computeIfAbsent(mapping.of(owner), o -> new ArrayList<>()).add(object.id());
      }
    }
    found.forEach(
        (owner, sequences) -> {
          List<ObjectId> names = wanted.getOrDefault(owner, List.of());
          if (sequences.size() == 1 && names.size() == 1) {
            moves.put(sequences.get(0), names.get(0));
          }
        });
  }

  /** What an object that stands in a schema goes with: the column that owns a sequence. */
  private static @Nullable ObjectId owner(SchemaObject object) {
    return object.id().isPart() ? null : object.partOf();
  }
}
