package dev.reconcile.kind.index;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.expression.SqlFragment;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;

/**
 * Reads {@code pg_index}. The keys are cut out of PostgreSQL's own wording of the whole: which
 * operator class and which collation are the default for a type is decided inside the server, and
 * no column or function tells.
 */
final class IndexCatalog implements CatalogReader<Index> {

  @Override
  public String sql() {
    return SqlResource.beside(IndexCatalog.class);
  }

  @Override
  public Index read(Row row, AddressBook addresses) {
    ObjectId table = ObjectId.in(row.text("schema_name"), KindName.TABLE, row.text("table_name"));
    return new Index(
        table.child(KindName.INDEX, row.text("index_name")),
        row.text("method"),
        SqlFragment.of(row.text("definition")).firstList(),
        row.texts("include"),
        row.flag("is_unique"),
        row.flag("nulls_not_distinct"),
        row.textOrNull("predicate"),
        StorageParameters.of(row.texts("options")),
        row.flag("valid"));
  }
}
