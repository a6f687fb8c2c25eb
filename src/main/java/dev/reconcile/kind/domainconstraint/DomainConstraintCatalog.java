package dev.reconcile.kind.domainconstraint;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_constraint}. */
final class DomainConstraintCatalog implements CatalogReader<DomainConstraint> {

  @Override
  public String sql() {
    return SqlResource.beside(DomainConstraintCatalog.class);
  }

  @Override
  public DomainConstraint read(Row row, AddressBook addresses) {
    ObjectId domain =
        ObjectId.in(row.text("schema_name"), KindName.DOMAIN, row.text("domain_name"));
    return new DomainConstraint(
        domain.child(KindName.DOMAIN_CONSTRAINT, row.text("constraint_name")),
        row.text("expression"),
        !row.flag("validated"));
  }
}
