package dev.reconcile.kind.table;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_class}. */
final class TableCatalog implements CatalogReader<Table> {

  @Override
  public String sql() {
    return SqlResource.beside(TableCatalog.class);
  }

  @Override
  public Table read(Row row, AddressBook addresses) {
    ObjectId id = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    return new Table(
        id,
        row.flag("unlogged"),
        row.flag("row_security"),
        row.flag("force_row_security"),
        row.textOrNull("partition_by"),
        Table.Partitions.REPORTED,
        row.textOrNull("of_type"),
        row.textOrNull("method"),
        StorageParameters.of(row.texts("options")),
        row.textOrNull("tablespace"),
        Table.ReplicaIdentity.valueOf(row.text("replica_identity")));
  }
}
