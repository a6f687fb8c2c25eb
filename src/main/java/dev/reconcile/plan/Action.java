package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Set;

/**
 * One thing that has to happen to one object; what the order is made of.
 *
 * @param type what happens
 * @param object the live form of what is taken down, the desired form of what is put up or altered
 * @param purpose why, in words
 * @param ordering what the order has to know of it besides
 */
record Action(Type type, SchemaObject object, String purpose, Ordering ordering) {

  /** What can happen to an object, in the order that a rebuild does it. */
  enum Type {
    /** What the change needs is built beside traffic. */
    PREPARE("prepared"),
    TAKE_DOWN("taken down"),
    ALTER("altered"),
    PUT_UP("put up"),
    /** The rows of what was set aside move to its successor. */
    MOVE("rows moved"),
    /** What was set aside goes. */
    DISCARD("discarded"),
    /** What the change left to do is done beside traffic. */
    SETTLE("settled");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /** What happens, as a participle. */
    String words() {
      return words;
    }
  }

  /** A fact that settles where an action comes. */
  enum Trait {
    /** It can be a part of its parent's action. */
    MERGEABLE,
    /** It ends a transaction, so it comes early: all that follows is then done as a whole. */
    COMMITTED_FIRST,
    /** It builds beside traffic, so it comes late: all that is brief is done as a whole before. */
    STANDS_ALONE,
    /** What is rebuilt goes only after what its desired form needs was changed. */
    LINGERS,
    /** It is there all the time, and merely lets go of what it depends on, for good if altered. */
    LETS_GO,
    /** Altered, it depends on what it did not depend on, and on how its parts are. */
    TAKES_HOLD
  }

  /**
   * What the order has to know of an action besides.
   *
   * @param rows when it is done while rows move to its object's table
   * @param roles what it does with rows
   * @param destinations the tables that the rows of a MOVE end up in
   * @param filled the columns that rows have values of only afterwards
   * @param absorbed what it drops besides
   */
  record Ordering(
      Set<Trait> traits,
      RowTiming rows,
      Set<RowRole> roles,
      Set<ObjectId> destinations,
      Set<ObjectId> filled,
      Set<ObjectId> absorbed) {

    /** Nothing but the dependencies of its object. */
    static final Ordering PLAIN =
        new Ordering(Set.of(), RowTiming.ANY_TIME, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** An action is identified by what happens to which object. */
  record Key(Type type, ObjectId id) {}

  Key key() {
    return new Key(type, object.id());
  }

  boolean is(Trait trait) {
    return ordering.traits().contains(trait);
  }

  boolean does(RowRole role) {
    return ordering.roles().contains(role);
  }

  /** Whether its object is within another, or goes along with it as a column's sequence does. */
  boolean isPartOf(ObjectId other) {
    ObjectId whole = object.partOf();
    return object.id().lineage().contains(other)
        || (whole != null && whole.lineage().contains(other));
  }

  /** Whether it waits for the rows that move to its object's table. */
  boolean awaitsRows() {
    return type == Type.PUT_UP && ordering.rows() == RowTiming.AFTER;
  }
}
