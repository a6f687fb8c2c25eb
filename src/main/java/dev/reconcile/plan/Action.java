package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/**
 * One thing that has to happen to one object; what the order is made of.
 *
 * @param type what happens
 * @param object the live form of what is taken down, the desired form of what is put up or altered
 * @param purpose why, in words
 */
record Action(Type type, SchemaObject object, String purpose) {

  /** What can happen to an object, in the order that a rebuild does it. */
  enum Type {
    TAKE_DOWN,
    ALTER,
    PUT_UP,
    /** The rows of what was set aside move to its successor. */
    MOVE,
    /** What was set aside goes. */
    DISCARD
  }

  /** An action is identified by what happens to which object. */
  record Key(Type type, ObjectId id) {}

  Key key() {
    return new Key(type, object.id());
  }
}
