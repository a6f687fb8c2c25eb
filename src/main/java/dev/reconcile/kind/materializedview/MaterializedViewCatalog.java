package dev.reconcile.kind.materializedview;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_class}. */
final class MaterializedViewCatalog implements CatalogReader<MaterializedView> {

  @Override
  public String sql() {
    return SqlResource.beside(MaterializedViewCatalog.class);
  }

  @Override
  public MaterializedView read(Row row, AddressBook addresses) {
    return new MaterializedView(
        ObjectId.in(row.text("schema_name"), KindName.MATERIALIZED_VIEW, row.text("view_name")),
        row.text("query"),
        row.text("access_method"),
        row.textOrNull("tablespace"),
        StorageParameters.of(row.texts("options")),
        row.flag("populated"));
  }
}
