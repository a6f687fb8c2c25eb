package dev.reconcile.diff;

import dev.reconcile.model.ObjectId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The live objects that are described under another name.
 *
 * @param moves described ids by live ids
 * @param notes about names that were found twice
 */
public record FoundRenames(Map<ObjectId, ObjectId> moves, List<String> notes) {

  /** Takes copies. */
  public FoundRenames {
    moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
    notes = List.copyOf(notes);
  }
}
