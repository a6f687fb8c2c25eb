package dev.reconcile.canonical;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/** Knows of some live objects that they are what became of a description. */
public interface Wordings {

  /** Knows nothing. */
  Wordings NONE = (id, source, live) -> false;

  /**
   * Whether the description is known to have become exactly this live object.
   *
   * @param source the fingerprint of the description
   */
  boolean remembers(ObjectId id, String source, SchemaObject live);

  /**
   * Whether PostgreSQL was just given the description and made this of it, so that where the two
   * differ in SQL alone, the difference is PostgreSQL's wording.
   */
  default boolean justMade(ObjectId id, SchemaObject live) {
    return false;
  }
}
