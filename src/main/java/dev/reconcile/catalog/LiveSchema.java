package dev.reconcile.catalog;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;

/**
 * What was read.
 *
 * @param schema the objects
 * @param unmodelled objects that no kind describes yet; they count as unmanaged and are never
 *     touched
 * @param interim what there is only until a column has got another type; no part of the schema
 * @param addresses their numbers in the catalog, valid within the same transaction
 */
public record LiveSchema(
    Schema schema, List<ObjectId> unmodelled, Schema interim, AddressBook addresses) {

  /** Takes a copy. */
  public LiveSchema {
    unmodelled = List.copyOf(unmodelled);
  }

  /** The same with more to say about it. */
  public LiveSchema with(Schema told) {
    return new LiveSchema(told, unmodelled, interim, addresses);
  }
}
