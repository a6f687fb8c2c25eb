package dev.reconcile.spec;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/**
 * Reads objects of one kind from YAML.
 *
 * @param <T> the kind's record
 */
public interface SpecReader<T extends SchemaObject> {

  /**
   * The object that an entry describes. Mistakes go to {@link SpecBody#error}; a value is returned
   * all the same, so that reading goes on and finds the others.
   */
  T read(ObjectId id, SpecBody body);

  /** The catalog's name of the object that a key stands for. */
  default String name(String key) {
    return key;
  }

  /** Whether the name is made of those of others, and may be longer than any of them. */
  default boolean isNamedByOthers() {
    return false;
  }

  /** What tells an object from the others of a section that holds several without names. */
  default String nameWithin(SpecNode.Mapping entry) {
    return "";
  }

  /**
   * The entry of an object that stands in, in a scratch database, for one that others own: what is
   * said of it, and all else that it takes to create one.
   */
  default SpecNode.Mapping standIn(SpecNode.Mapping said) {
    return said;
  }
}
