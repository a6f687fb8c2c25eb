package dev.reconcile.kind.sequence;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads from {@code pg_depend} which column a sequence goes with. */
final class OwnedByCatalog implements CatalogReader<OwnedBy> {

  @Override
  public String sql() {
    return SqlResource.beside(OwnedByCatalog.class);
  }

  @Override
  public @Nullable OwnedBy read(Row row, AddressBook addresses) {
    ObjectId sequence = addresses.subject(row);
    ObjectId table = ObjectId.in(row.text("owner_schema"), KindName.TABLE, row.text("owner_table"));
    return sequence == null
        ? null
        : new OwnedBy(
            sequence.attached(KindName.OWNED_BY),
            table.child(KindName.COLUMN, row.text("owner_column")));
  }
}
