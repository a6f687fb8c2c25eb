package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;

/** What rows are checked against, or found by. */
public interface BuiltBeside extends SchemaObject {

  /** Whether PostgreSQL can build it, or check it, while others write. */
  boolean isBuiltBesideTraffic();
}
