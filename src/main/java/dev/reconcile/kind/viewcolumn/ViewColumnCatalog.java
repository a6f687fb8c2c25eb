package dev.reconcile.kind.viewcolumn;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_attribute}, as far as there is more to a column than its definition says. */
final class ViewColumnCatalog implements CatalogReader<ViewColumn> {

  @Override
  public String sql() {
    return SqlResource.beside(ViewColumnCatalog.class);
  }

  @Override
  public ViewColumn read(Row row, AddressBook addresses) {
    return new ViewColumn(
        ObjectId.in(
                row.text("schema_name"), relation(row.text("relation_kind")), row.text("view_name"))
            .child(KindName.VIEW_COLUMN, row.text("column_name")),
        row.textOrNull("default_sql"),
        row.textOrNull("comment"),
        new Keeping(
            row.textOrNull("storage"),
            row.textOrNull("compression"),
            row.textOrNull("statistics") == null ? null : row.number("statistics"),
            StorageParameters.of(row.texts("options"))));
  }

  private static KindName relation(String letter) {
    return switch (letter) {
      case "m" -> KindName.MATERIALIZED_VIEW;
      case "f" -> KindName.FOREIGN_TABLE;
      default -> KindName.VIEW;
    };
  }
}
