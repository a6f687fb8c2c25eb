package dev.reconcile.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How far the say of a description goes, beside what it describes.
 *
 * @param absent objects that must not be there, each with the reason; empty for none
 * @param external objects that are others' own: they must be there, and are never changed
 * @param shared objects that others have a hand in, of which only what is described is looked at;
 *     each with what makes its live form the desired one
 * @param allowed hazards that are no obstacle to changes of an object, each with the reason
 * @param conditions when objects are wanted that are not always
 */
public record Scope(
    Map<ObjectId, String> absent,
    Set<ObjectId> external,
    Map<ObjectId, UnaryOperator<SchemaObject>> shared,
    Map<ObjectId, Map<String, String>> allowed,
    Map<ObjectId, Condition> conditions) {

  /** Of a description that describes and says no more. */
  public static final Scope PLAIN = new Scope(Map.of(), Set.of(), Map.of(), Map.of(), Map.of());

  /** Of a description that says no more than what is others' own. */
  public static Scope beside(Set<ObjectId> external) {
    return new Scope(Map.of(), external, Map.of(), Map.of(), Map.of());
  }

  /** Takes sorted copies. */
  public Scope {
    absent = Collections.unmodifiableMap(new TreeMap<>(absent));
    external = Collections.unmodifiableSet(new TreeSet<>(external));
    shared = Collections.unmodifiableMap(new TreeMap<>(shared));
    allowed = Collections.unmodifiableMap(new TreeMap<>(allowed));
    conditions = Collections.unmodifiableMap(new TreeMap<>(conditions));
  }

  /** Whether an object, or what it is a part of, must not be there. */
  public boolean isAbsent(ObjectId id) {
    return id.isWithin(absent::containsKey);
  }

  /** Whether an object, or what it is a part of, is others' own. */
  public boolean isExternal(ObjectId id) {
    return external.contains(id.whole());
  }

  /** Whether others have a hand in an object or in what it is a part of. */
  public boolean isShared(ObjectId id) {
    return shared.containsKey(id.whole());
  }
}
