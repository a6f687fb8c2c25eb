package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;
import org.jspecify.annotations.Nullable;

/** What may be a condition on each row, or on each value. */
public interface RowCheck extends SchemaObject {

  /** The condition; null for what is none. */
  @Nullable String condition();
}
