package dev.reconcile.kind.table;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table (catalog {@code pg_class}).
 *
 * @param unlogged whether its contents are lost in a crash, for speed
 * @param with storage parameters by name
 */
public record Table(ObjectId id, boolean unlogged, Map<String, String> with)
    implements SchemaObject {

  /** Takes a sorted copy. */
  public Table {
    with = Collections.unmodifiableMap(new TreeMap<>(with));
  }
}
