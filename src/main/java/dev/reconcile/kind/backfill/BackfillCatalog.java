package dev.reconcile.kind.backfill;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads nothing: whether rows lack values, only the rows tell. */
final class BackfillCatalog implements CatalogReader<Backfill> {

  @Override
  public String sql() {
    return SqlResource.beside(BackfillCatalog.class);
  }

  @Override
  public @Nullable Backfill read(Row row, AddressBook addresses) {
    return null;
  }
}
