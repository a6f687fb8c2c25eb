package dev.reconcile.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Which object needs which other ones. Parents are not listed: an id already tells its parent. */
public final class Dependencies {

  private final SortedMap<ObjectId, SortedSet<ObjectId>> needs = new TreeMap<>();
  private final SortedMap<ObjectId, SortedSet<ObjectId>> neededBy = new TreeMap<>();

  private Dependencies(Map<ObjectId, ? extends Iterable<ObjectId>> source) {
    source.forEach((from, targets) -> targets.forEach(to -> add(from, to)));
  }

  private void add(ObjectId from, ObjectId to) {
    if (!from.equals(to)) {
      needs.computeIfAbsent(from, id -> new TreeSet<>()).add(to);
      neededBy.computeIfAbsent(to, id -> new TreeSet<>()).add(from);
    }
  }

  /** Dependencies by dependent object. */
  public static Dependencies of(Map<ObjectId, ? extends Iterable<ObjectId>> needs) {
    return new Dependencies(needs);
  }

  /** What the given object needs. */
  public SortedSet<ObjectId> neededBy(ObjectId dependent) {
    return Collections.unmodifiableSortedSet(
        needs.getOrDefault(dependent, Collections.emptySortedSet()));
  }

  /** What needs the given object. */
  public SortedSet<ObjectId> dependentsOf(ObjectId needed) {
    return Collections.unmodifiableSortedSet(
        neededBy.getOrDefault(needed, Collections.emptySortedSet()));
  }

  /** Calls with each dependent and what it needs, in order. */
  public void forEach(BiConsumer<ObjectId, ObjectId> consumer) {
    needs.forEach((from, targets) -> targets.forEach(to -> consumer.accept(from, to)));
  }
}
