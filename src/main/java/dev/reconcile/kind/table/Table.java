package dev.reconcile.kind.table;

import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Map;

/**
 * A table (catalog {@code pg_class}).
 *
 * @param unlogged whether its contents are lost in a crash, for speed
 * @param rowSecurity whether policies decide which rows a role sees
 * @param forceRowSecurity whether policies bind the owner, too
 * @param with storage parameters by name, in the order in which they were given
 */
public record Table(
    ObjectId id,
    boolean unlogged,
    boolean rowSecurity,
    boolean forceRowSecurity,
    Map<String, String> with)
    implements SchemaObject {

  /** Takes a copy. */
  public Table {
    with = StorageParameters.copyOf(with);
  }
}
