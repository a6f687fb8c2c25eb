package dev.reconcile.kind.domain;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_type}. */
final class DomainCatalog implements CatalogReader<Domain> {

  @Override
  public String sql() {
    return SqlResource.beside(DomainCatalog.class);
  }

  @Override
  public Domain read(Row row, AddressBook addresses) {
    return new Domain(
        ObjectId.in(row.text("schema_name"), KindName.DOMAIN, row.text("domain_name")),
        row.text("type"),
        row.textOrNull("collation"),
        row.textOrNull("default_sql"),
        row.flag("not_null"),
        row.textOrNull("not_null_name"));
  }
}
