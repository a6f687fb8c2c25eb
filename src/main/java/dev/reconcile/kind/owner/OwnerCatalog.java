package dev.reconcile.kind.owner;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads the owners of objects that were read before. */
final class OwnerCatalog implements CatalogReader<Owner> {

  @Override
  public String sql() {
    return SqlResource.beside(OwnerCatalog.class);
  }

  @Override
  public @Nullable Owner read(Row row, AddressBook addresses) {
    ObjectId subject = addresses.subject(row);
    return subject == null
        ? null
        : new Owner(subject.attached(KindName.OWNER), row.text("role_name"));
  }
}
