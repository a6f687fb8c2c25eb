package dev.reconcile.spec;

import dev.reconcile.model.SchemaObject;

/**
 * Writes objects of one kind as YAML that {@link SpecReader} reads back to an equal object.
 *
 * @param <T> the kind's record
 */
public interface SpecWriter<T extends SchemaObject> {

  /** Puts all that is not default into the given mapping. */
  void write(T object, SpecOutput output);

  /** The name of the section that the object belongs to. */
  String section(T object);

  /** The key that stands for the object's name. */
  default String key(T object) {
    return object.id().name();
  }
}
