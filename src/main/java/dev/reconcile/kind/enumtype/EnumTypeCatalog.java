package dev.reconcile.kind.enumtype;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.Map;

/** Reads {@code pg_type} and {@code pg_enum}. */
final class EnumTypeCatalog implements CatalogReader<EnumType> {

  @Override
  public String sql() {
    return SqlResource.beside(EnumTypeCatalog.class);
  }

  @Override
  public EnumType read(Row row, AddressBook addresses) {
    return new EnumType(
        ObjectId.in(row.text("schema_name"), KindName.ENUM_TYPE, row.text("type_name")),
        row.texts("labels"),
        Map.of(),
        null);
  }
}
