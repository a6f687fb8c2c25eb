package dev.reconcile.kind.sequence;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_sequence}. */
final class SequenceCatalog implements CatalogReader<Sequence> {

  @Override
  public String sql() {
    return SqlResource.beside(SequenceCatalog.class);
  }

  @Override
  public Sequence read(Row row, AddressBook addresses) {
    return new Sequence(
        ObjectId.in(row.text("schema_name"), KindName.SEQUENCE, row.text("sequence_name")),
        row.text("type_name"),
        row.number("start_value"),
        row.number("increment"),
        row.number("min_value"),
        row.number("max_value"),
        row.number("cache"),
        row.flag("cycle"),
        new Persistence(row.flag("unlogged"), row.flag("usual_persistence")),
        owner(row));
  }

  private static @Nullable ObjectId owner(Row row) {
    String column = row.textOrNull("owner_column");
    return column == null
        ? null
        : ObjectId.in(row.text("owner_schema"), KindName.TABLE, row.text("owner_table"))
            .child(KindName.COLUMN, column);
  }
}
