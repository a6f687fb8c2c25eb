package dev.reconcile.kind.extensiondependency;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads from {@code pg_depend} which extensions objects go with that were read before. */
final class ExtensionDependencyCatalog implements CatalogReader<ExtensionDependency> {

  @Override
  public String sql() {
    return SqlResource.beside(ExtensionDependencyCatalog.class);
  }

  @Override
  public @Nullable ExtensionDependency read(Row row, AddressBook addresses) {
    ObjectId subject = addresses.subject(row);
    return subject == null
        ? null
        : new ExtensionDependency(
            subject.attached(KindName.EXTENSION_DEPENDENCY), row.texts("extensions"));
  }
}
