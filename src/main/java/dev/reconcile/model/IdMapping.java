package dev.reconcile.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From ids to the ids after some objects are renamed. What belongs to a renamed object goes with
 * it.
 */
public final class IdMapping {

  private final Map<ObjectId, ObjectId> renamed;

  private IdMapping(Map<ObjectId, ObjectId> renamed) {
    this.renamed = new TreeMap<>(renamed);
  }

  /** A mapping of the given ids, and of the ids of what belongs to them. */
  public static IdMapping of(Map<ObjectId, ObjectId> renamed) {
    return new IdMapping(renamed);
  }

  /** The id of an object afterwards. */
  public ObjectId of(ObjectId id) {
    ObjectId own = renamed.get(id);
    if (own != null) {
      return own;
    }
    ObjectId parent = id.parent();
    return parent == null ? id : new ObjectId(id.kind(), of(parent), id.name());
  }

  /** The id with which an object keeps its own name, while what it belongs to has its new one. */
  public ObjectId withOldName(ObjectId id) {
    ObjectId parent = id.parent();
    return parent == null ? id : new ObjectId(id.kind(), of(parent), id.name());
  }

  /** Whether an object, or something that it belongs to, gets another name. */
  public boolean changes(ObjectId id) {
    return !of(id).equals(id);
  }

  /** The way back. */
  public IdMapping inverse() {
    Map<ObjectId, ObjectId> former = new TreeMap<>();
    renamed.forEach((from, to) -> former.put(to, from));
    return new IdMapping(former);
  }

  /** This mapping, and after it another one. */
  public IdMapping then(IdMapping next) {
    Map<ObjectId, ObjectId> both = new TreeMap<>(next.renamed);
    renamed.forEach((from, to) -> both.put(from, next.of(to)));
    return new IdMapping(both);
  }

  /** The same dependencies among the ids afterwards; what moves leaves its schema behind. */
  public Dependencies of(Dependencies dependencies) {
    Map<ObjectId, List<ObjectId>> needs = new TreeMap<>();
    dependencies.forEach(
        (from, to) -> {
          boolean left = to.equals(from.parent()) && !of(to).equals(of(from).parent());
          if (!left) {
            needs.computeIfAbsent(of(from), id -> new ArrayList<>()).add(of(to));
          }
        });
    return Dependencies.of(needs);
  }
}
