package dev.reconcile.kind.securitylabel;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads the security labels of objects that were read before. */
final class SecurityLabelCatalog implements CatalogReader<SecurityLabel> {

  @Override
  public String sql() {
    return SqlResource.beside(SecurityLabelCatalog.class);
  }

  @Override
  public @Nullable SecurityLabel read(Row row, AddressBook addresses) {
    ObjectId subject = addresses.subject(row);
    return subject == null
        ? null
        : new SecurityLabel(
            subject.child(KindName.SECURITY_LABEL, row.text("provider")), row.text("label"));
  }
}
