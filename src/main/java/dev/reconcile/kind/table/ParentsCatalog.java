package dev.reconcile.kind.table;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_inherits}. */
final class ParentsCatalog implements CatalogReader<Parents> {

  @Override
  public String sql() {
    return SqlResource.beside(ParentsCatalog.class);
  }

  @Override
  public @Nullable Parents read(Row row, AddressBook addresses) {
    ObjectId child = addresses.subject(row);
    List<String> schemas = row.texts("parent_schemas");
    List<String> names = row.texts("parent_names");
    List<ObjectId> parents = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parents.add(ObjectId.in(schemas.get(i), KindName.TABLE, names.get(i)));
    }
    return child == null
        ? null
        : new Parents(child.attached(KindName.INHERITANCE), parents, row.textOrNull("bound"));
  }
}
