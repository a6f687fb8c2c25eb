package dev.reconcile.kind.rangetype;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_type} and {@code pg_range}. */
final class RangeTypeCatalog implements CatalogReader<RangeType> {

  @Override
  public String sql() {
    return SqlResource.beside(RangeTypeCatalog.class);
  }

  @Override
  public RangeType read(Row row, AddressBook addresses) {
    return new RangeType(
        ObjectId.in(row.text("schema_name"), KindName.RANGE_TYPE, row.text("type_name")),
        row.text("subtype"),
        row.textOrNull("operator_class"),
        row.textOrNull("collation"),
        row.textOrNull("canonical"),
        row.textOrNull("difference"),
        row.text("multirange"));
  }
}
