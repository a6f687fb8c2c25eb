package dev.reconcile.kind.rows;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads nothing: rows are asked for when it is known which are described. */
final class RowsCatalog implements CatalogReader<Rows> {

  @Override
  public String sql() {
    return SqlResource.beside(RowsCatalog.class);
  }

  @Override
  public @Nullable Rows read(Row row, AddressBook addresses) {
    return null;
  }
}
