package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;
import java.util.Optional;

/** An index of a table, or a key with the index behind it. */
public interface Indexing extends SchemaObject {

  /** What the index holds; empty where its table does not say it, as of a partition's part. */
  Optional<IndexShape> shape();
}
