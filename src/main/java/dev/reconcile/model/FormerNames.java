package dev.reconcile.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What described objects were called before, as {@code renamed_from} says.
 *
 * @param byObject former ids by the id of the described object, in the order of preference; those
 *     of a part have the described parent, whatever that was called itself
 */
public record FormerNames(Map<ObjectId, List<ObjectId>> byObject) {

  /** Nothing was ever called anything else. */
  public static final FormerNames NONE = new FormerNames(Map.of());

  /** Takes a sorted copy. */
  public FormerNames {
    byObject = Collections.unmodifiableMap(new TreeMap<>(byObject));
  }

  /** The schemas in which objects may still be found under their former names. */
  public List<String> schemas() {
    return byObject.values().stream()
        .flatMap(List::stream)
        .map(ObjectId::schemaName)
        .filter(schema -> !schema.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
