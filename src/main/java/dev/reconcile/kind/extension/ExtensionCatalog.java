package dev.reconcile.kind.extension;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_extension}. */
final class ExtensionCatalog implements CatalogReader<Extension> {

  @Override
  public String sql() {
    return SqlResource.beside(ExtensionCatalog.class);
  }

  @Override
  public Extension read(Row row, AddressBook addresses) {
    return new Extension(
        ObjectId.global(KindName.EXTENSION, row.text("extension_name")),
        row.text("schema_name"),
        row.text("version"),
        row.flag("relocatable"));
  }
}
