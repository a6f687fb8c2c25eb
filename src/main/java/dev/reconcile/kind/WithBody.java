package dev.reconcile.kind;

import org.jspecify.annotations.Nullable;

/** What has a body in a language of its own, in which SQL may stand. */
public interface WithBody {

  /** The body as a string; null for one that PostgreSQL keeps parsed. */
  @Nullable String body();
}
