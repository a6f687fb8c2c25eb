package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;

/** A table whose changes are logged or not; from 15 on, the sequences that it owns are like it. */
public interface Logged extends SchemaObject {

  /** Whether its contents are lost in a crash. */
  boolean unlogged();

  /** Whether a table in a schema is unlogged. */
  static boolean isUnlogged(ObjectId table, Schema schema) {
    return schema
        .find(table)
        .filter(found -> found instanceof Logged it && it.unlogged())
        .isPresent();
  }
}
