package dev.reconcile.kind;

import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.SetAside;

/** A type whose values may be others of its successor, also where they lie within other types. */
public interface Succeeded extends SchemaObject {

  /** How a value becomes one of the type that has its name in the desired schema. */
  SetAside.Conversion conversion(Schema live, Schema desired);
}
