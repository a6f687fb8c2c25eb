package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;
import java.util.List;

/** A type whose values are listed. */
public interface Enumerated extends SchemaObject {

  /** The values. */
  List<String> values();
}
