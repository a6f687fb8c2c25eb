package dev.reconcile.kind.column;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.Origin;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.SqlResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_attribute}. */
final class ColumnCatalog implements CatalogReader<Column> {

  @Override
  public String sql() {
    return SqlResource.beside(ColumnCatalog.class);
  }

  @Override
  public Column read(Row row, AddressBook addresses) {
    ObjectId table = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    Generated generated = generated(row);
    String statistics = row.textOrNull("statistics");
    return new Column(
        table.child(KindName.COLUMN, row.text("column_name")),
        row.text("type"),
        row.flag("not_null"),
        notNullConstraint(row),
        generated == null ? row.textOrNull("expression") : null,
        generated,
        identity(row),
        row.textOrNull("collation"),
        new Tuning(
            row.textOrNull("storage"),
            row.textOrNull("compression"),
            statistics == null ? null : Long.valueOf(statistics),
            StorageParameters.of(row.texts("options"))),
        Origin.valueOf(row.text("origin")),
        List.of());
  }

  private static NotNullConstraint notNullConstraint(Row row) {
    return new NotNullConstraint(
        row.textOrNull("not_null_name"),
        row.flag("not_null_no_inherit"),
        row.flag("not_null_not_valid"),
        row.textOrNull("not_null_comment"));
  }

  private static @Nullable Generated generated(Row row) {
    return switch (row.text("generated")) {
      case "s" -> new Generated(row.text("expression"), Generated.Kept.STORED);
      case "v" -> new Generated(row.text("expression"), Generated.Kept.VIRTUAL);
      default -> null;
    };
  }

  private static @Nullable Identity identity(Row row) {
    return switch (row.text("identity")) {
      case "a" -> identity(Identity.Generation.ALWAYS, row);
      case "d" -> identity(Identity.Generation.BY_DEFAULT, row);
      default -> null;
    };
  }

  private static Identity identity(Identity.Generation generation, Row row) {
    String usual = ImplicitName.of(row.text("table_name"), row.text("column_name"), "_seq");
    String name = row.text("identity_sequence");
    return new Identity(generation, row.text("identity_options"), name.equals(usual) ? null : name);
  }
}
