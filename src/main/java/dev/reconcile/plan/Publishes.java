package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;

/** What sends changes of rows to subscribers. */
public interface Publishes {

  /** What is sent of a table's rows. */
  enum Extent {
    /** They are not published, or not by this. */
    NOTHING,
    /** The columns that it names. */
    NAMED_COLUMNS,
    /** All columns, those that come later included. */
    ALL_COLUMNS
  }

  /** What is sent of a table's rows. */
  Extent extentOf(ObjectId table);

  /** Whether updates are sent; what belongs to another publisher sends what that sends. */
  boolean sendsUpdates();
}
