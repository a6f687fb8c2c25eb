package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Optional;

/** A part of a table that its children have, too: a column, a check. */
public interface Inheritable extends SchemaObject {

  /** Where it comes from. */
  Origin origin();

  /** Whether children get it. */
  boolean isPassedOn();

  /** What PostgreSQL makes of this for a new child. */
  Inheritable inheritedBy(ObjectId child);

  /** This part of a child, with what it says nothing of taken from the parent's. */
  Inheritable completedFrom(Inheritable parents, Origin origin);

  /**
   * This part of a child, without what goes without saying because the parent's says it; nothing
   * when there is nothing else to say.
   */
  Optional<Inheritable> briefly(Inheritable parents);

  /** This part of a child, saying nothing but that there is one. */
  Inheritable bare();

  /** This part of a child after the parent's was altered, which PostgreSQL carries on to it. */
  Inheritable cascaded(Inheritable parentsBefore, Inheritable parentsAfter);

  /** The same from elsewhere. */
  Inheritable from(Origin origin);

  /** The same part of another table. */
  default ObjectId idIn(ObjectId table) {
    return table.child(id().kind(), id().name());
  }
}
