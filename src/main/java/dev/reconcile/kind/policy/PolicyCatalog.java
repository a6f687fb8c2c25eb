package dev.reconcile.kind.policy;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.policy.Policy.Command;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/** Reads {@code pg_policy}. */
final class PolicyCatalog implements CatalogReader<Policy> {

  @Override
  public String sql() {
    return SqlResource.beside(PolicyCatalog.class);
  }

  @Override
  public Policy read(Row row, AddressBook addresses) {
    ObjectId table = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    return new Policy(
        table.child(KindName.POLICY, row.text("policy_name")),
        row.flag("restrictive"),
        Command.valueOf(row.text("command")),
        row.texts("roles"),
        row.textOrNull("using_sql"),
        row.textOrNull("check_sql"));
  }
}
