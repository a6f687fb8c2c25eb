package dev.reconcile.diff;

import dev.reconcile.model.FormerNames;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the live objects that are described under another name: those that {@code renamed_from}
 * names, and sequences that are owned by the same column. Pure.
 */
public final class RenameFinder {

  private final Map<KindName, Comparison<?>> comparisons;

  /** Tells objects that have changed places with the comparisons of the kinds. */
  public RenameFinder(Map<KindName, Comparison<?>> comparisons) {
    this.comparisons = Map.copyOf(comparisons);
  }

  /** What was found, what objects belong to before the objects themselves. */
  public FoundRenames between(Schema live, Schema desired, FormerNames former) {
    SortedMap<Integer, Map<ObjectId, List<ObjectId>>> byDepth = new TreeMap<>();
    former
        .byObject()
        .forEach(
            (id, names) -> byDepth.computeIfAbsent(depth(id), d -> new TreeMap<>()).put(id, names));
    RenameSearch search = new RenameSearch(live, desired, new Likeness(live, desired, comparisons));
    byDepth.values().forEach(search::find);
    search.findParts();
    search.findOwned();
    return search.found();
  }

  private static int depth(ObjectId id) {
    ObjectId parent = id.parent();
    return parent == null ? 0 : 1 + depth(parent);
  }
}
