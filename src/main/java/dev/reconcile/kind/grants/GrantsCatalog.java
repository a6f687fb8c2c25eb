package dev.reconcile.kind.grants;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the access control lists of objects that were read before. */
final class GrantsCatalog implements CatalogReader<Grants> {

  @Override
  public String sql() {
    return SqlResource.beside(GrantsCatalog.class);
  }

  @Override
  public @Nullable Grants read(Row row, AddressBook addresses) {
    ObjectId subject = addresses.subject(row);
    if (subject == null) {
      return null;
    }
    List<String> roles = row.texts("roles");
    List<String> privileges = row.texts("privileges");
    Map<String, List<String>> byRole = new TreeMap<>();
    for (int i = 0; i < roles.size(); i++) {
      byRole.computeIfAbsent(roles.get(i), role -> new ArrayList<>()).add(privileges.get(i));
    }
    List<String> ownersOwn = row.flag("owner_has_all") ? null : row.texts("owner_privileges");
    return new Grants(subject.attached(KindName.GRANTS), byRole, ownersOwn, row.text("owner_name"));
  }
}
