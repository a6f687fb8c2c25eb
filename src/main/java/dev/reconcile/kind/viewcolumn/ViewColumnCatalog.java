package dev.reconcile.kind.viewcolumn;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_attribute}, as far as there is more to a column than the view's query says. */
final class ViewColumnCatalog implements CatalogReader<ViewColumn> {

  @Override
  public String sql() {
    return SqlResource.beside(ViewColumnCatalog.class);
  }

  @Override
  public ViewColumn read(Row row, AddressBook addresses) {
    KindName relation = row.flag("is_materialized") ? KindName.MATERIALIZED_VIEW : KindName.VIEW;
    return new ViewColumn(
        ObjectId.in(row.text("schema_name"), relation, row.text("view_name"))
            .child(KindName.VIEW_COLUMN, row.text("column_name")),
        row.textOrNull("default_sql"),
        row.textOrNull("comment"),
        new Keeping(
            row.textOrNull("storage"),
            row.textOrNull("compression"),
            row.textOrNull("statistics") == null ? null : row.number("statistics"),
            StorageParameters.of(row.texts("options"))));
  }
}
