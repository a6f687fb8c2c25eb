package dev.reconcile.kind.schema;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_namespace}. */
final class SchemaCatalog implements CatalogReader<DatabaseSchema> {

  @Override
  public String sql() {
    return SqlResource.beside(SchemaCatalog.class);
  }

  @Override
  public DatabaseSchema read(Row row, AddressBook addresses) {
    return new DatabaseSchema(ObjectId.schema(row.text("schema_name")));
  }
}
