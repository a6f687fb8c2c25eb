package dev.reconcile.kind.view;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_class} and {@code pg_attribute}. */
final class ViewCatalog implements CatalogReader<View> {

  @Override
  public String sql() {
    return SqlResource.beside(ViewCatalog.class);
  }

  @Override
  public View read(Row row, AddressBook addresses) {
    ObjectId id = ObjectId.in(row.text("schema_name"), KindName.VIEW, row.text("view_name"));
    return new View(
        id, row.text("query"), StorageParameters.of(row.texts("options")), row.texts("outputs"));
  }
}
