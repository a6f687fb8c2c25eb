package dev.reconcile.kind;

import org.jspecify.annotations.Nullable;

/** An object that is there in a certain version, as an extension is. */
public interface Versioned {

  /** The version; null when any will do. */
  @Nullable String version();
}
