package dev.reconcile.catalog;

import dev.reconcile.database.Row;
import dev.reconcile.model.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads all live objects of one kind.
 *
 * @param <T> the kind's record
 */
public interface CatalogReader<T extends SchemaObject> {

  /** The query; see the package for what every query has in common. */
  String sql();

  /**
   * The catalog that the query needs and not every role may read; empty when there is none. For a
   * role that may not, the kind's objects are out of sight.
   */
  default String restrictedCatalog() {
    return "";
  }

  /**
   * The object of a row; null for what is of no concern, as a comment on something not read.
   *
   * @param addresses the objects of the kinds that come before this one
   */
  @Nullable T read(Row row, AddressBook addresses);
}
