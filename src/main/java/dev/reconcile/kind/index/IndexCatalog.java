package dev.reconcile.kind.index;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.IndexRoles;
import dev.reconcile.kind.PartitionedPart;
import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
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
    KindName relation =
        row.flag("on_materialized_view") ? KindName.MATERIALIZED_VIEW : KindName.TABLE;
    ObjectId table = ObjectId.in(row.text("schema_name"), relation, row.text("relation_name"));
    ObjectId id = table.child(KindName.INDEX, row.text("index_name"));
    if (row.flag("is_part")) {
      return Index.part(id, part(row, id));
    }
    return new Index(
        id,
        row.text("method"),
        SqlFragment.of(row.text("definition")).firstList(),
        row.texts("include"),
        row.flag("is_unique"),
        row.flag("nulls_not_distinct"),
        row.textOrNull("predicate"),
        StorageParameters.of(row.texts("options")),
        row.textOrNull("tablespace"),
        StorageParameters.of(row.texts("statistics")),
        new IndexRoles(row.flag("clustered"), row.flag("replica_identity")),
        row.flag("is_only"),
        null,
        row.flag("valid"));
  }

  private static PartitionedPart part(Row row, ObjectId id) {
    ObjectId whole =
        ObjectId.in(row.text("whole_schema"), KindName.TABLE, row.text("whole_table"))
            .child(KindName.INDEX, row.text("whole_name"));
    String columns = String.join("_", row.texts("key_names"));
    String usual = ImplicitName.of(id.requireParent().name(), columns, "_idx");
    // Without all its parts, the whole was made alone, and no part comes by itself.
    boolean isNamed = !id.name().equals(usual) || !row.flag("whole_valid");
    return new PartitionedPart(whole, isNamed);
  }
}
