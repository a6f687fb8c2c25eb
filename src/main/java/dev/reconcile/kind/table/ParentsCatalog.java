package dev.reconcile.kind.table;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code pg_inherits}. */
final class ParentsCatalog implements CatalogReader<Parents> {

  @Override
  public String sql() {
    return SqlResource.beside(ParentsCatalog.class);
  }

  @Override
  public Parents read(Row row, AddressBook addresses) {
    KindName relation = row.flag("is_foreign") ? KindName.FOREIGN_TABLE : KindName.TABLE;
    ObjectId child = ObjectId.in(row.text("child_schema"), relation, row.text("child_name"));
    List<String> schemas = row.texts("parent_schemas");
    List<String> names = row.texts("parent_names");
    List<ObjectId> parents = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parents.add(ObjectId.in(schemas.get(i), KindName.TABLE, names.get(i)));
    }
    return new Parents(
        child.attached(KindName.INHERITANCE),
        parents,
        row.textOrNull("bound"),
        row.flag("detach_pending"));
  }
}
