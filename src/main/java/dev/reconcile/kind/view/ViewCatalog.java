package dev.reconcile.kind.view;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code pg_class} and {@code pg_attribute}. */
final class ViewCatalog implements CatalogReader<View> {

  @Override
  public String sql() {
    return SqlResource.beside(ViewCatalog.class);
  }

  @Override
  public View read(Row row, AddressBook addresses) {
    ObjectId id = ObjectId.in(row.text("schema_name"), KindName.VIEW, row.text("view_name"));
    Map<String, String> with = new TreeMap<>();
    for (String option : row.texts("options")) {
      int equals = option.indexOf('=');
      with.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return new View(id, row.text("query"), with, row.texts("outputs"));
  }
}
