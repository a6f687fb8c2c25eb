package dev.reconcile.kind.statement;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads nothing: whether a statement's work is there, only its own query tells. */
final class StatementCatalog implements CatalogReader<Statement> {

  @Override
  public String sql() {
    return SqlResource.beside(StatementCatalog.class);
  }

  @Override
  public @Nullable Statement read(Row row, AddressBook addresses) {
    return null;
  }
}
