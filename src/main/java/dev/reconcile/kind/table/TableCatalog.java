package dev.reconcile.kind.table;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code pg_class}. */
final class TableCatalog implements CatalogReader<Table> {

  @Override
  public String sql() {
    return SqlResource.beside(TableCatalog.class);
  }

  @Override
  public Table read(Row row, AddressBook addresses) {
    ObjectId id = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    Map<String, String> with = new TreeMap<>();
    for (String option : row.texts("options")) {
      int equals = option.indexOf('=');
      with.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return new Table(id, row.flag("unlogged"), with);
  }
}
