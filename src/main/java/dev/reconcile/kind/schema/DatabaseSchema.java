package dev.reconcile.kind.schema;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/** A schema (catalog {@code pg_namespace}). */
public record DatabaseSchema(ObjectId id) implements SchemaObject {

  /** Every new database has a schema public. */
  @Override
  public boolean comesWithWhole() {
    return id.name().equals("public");
  }
}
