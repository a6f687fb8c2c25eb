package dev.reconcile.kind.rows;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads nothing: other rows are asked for when it is known which are described. */
final class OtherRowsCatalog implements CatalogReader<OtherRows> {

  @Override
  public String sql() {
    return SqlResource.beside(OtherRowsCatalog.class);
  }

  @Override
  public @Nullable OtherRows read(Row row, AddressBook addresses) {
    return null;
  }
}
