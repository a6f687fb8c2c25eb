package dev.reconcile.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of objects, in the order of their definition: the YAML's order, or the
 * order in which the catalog numbers columns. The order carries no meaning for equality; it makes
 * plans and exports read like their source.
 */
public final class Schema {

  private final Map<ObjectId, SchemaObject> objects;
  private @Nullable Map<ObjectId, List<ObjectId>> children;

  private Schema(Map<ObjectId, SchemaObject> objects) {
    this.objects = Collections.unmodifiableMap(objects);
  }

  /** A snapshot of the given objects. A later object replaces an earlier one of the same id. */
  public static Schema of(Collection<? extends SchemaObject> objects) {
    Map<ObjectId, SchemaObject> byId = new LinkedHashMap<>();
    objects.forEach(object -> byId.put(object.id(), object));
    return new Schema(byId);
  }

  private static Map<ObjectId, List<ObjectId>> childrenOf(Collection<ObjectId> ids) {
    Map<ObjectId, List<ObjectId>> children = new LinkedHashMap<>();
    for (ObjectId id : ids) {
      if (id.parent() != null) {
        children.computeIfAbsent(id.parent(), parent -> new ArrayList<>()).add(id);
      }
    }
    return children;
  }

  /** All objects in the order of their definition. */
  public Collection<SchemaObject> objects() {
    return objects.values();
  }

  /** All ids in the order of their definition. */
  public Collection<ObjectId> ids() {
    return objects.keySet();
  }

  /** Whether there is an object of this id. */
  public boolean contains(ObjectId id) {
    return objects.containsKey(id);
  }

  /** The object of this id, if there is one. */
  public Optional<SchemaObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /**
   * The ids of the objects that belong to the given one, in the order of their definition. Found
   * when first asked for: many a snapshot is only a step to the next.
   */
  public List<ObjectId> children(ObjectId parent) {
    if (children == null) {
      children = childrenOf(objects.keySet());
    }
    return Collections.unmodifiableList(children.getOrDefault(parent, List.of()));
  }

  /** The same snapshot with each object put through a function that keeps its id. */
  public Schema map(UnaryOperator<SchemaObject> function) {
    return of(objects.values().stream().map(function).toList());
  }
}
