package dev.reconcile.kind.sequence;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads the sequences of identity columns that were read before. */
final class IdentitySequenceCatalog implements CatalogReader<IdentitySequence> {

  @Override
  public String sql() {
    return SqlResource.beside(IdentitySequenceCatalog.class);
  }

  @Override
  public @Nullable IdentitySequence read(Row row, AddressBook addresses) {
    ObjectId column = addresses.subject(row);
    if (column == null) {
      return null;
    }
    String usual = ImplicitName.of(column.requireParent().name(), column.name(), "_seq");
    String name = row.text("sequence_name");
    return new IdentitySequence(
        column.attached(KindName.IDENTITY_SEQUENCE),
        name.equals(usual) ? null : name,
        new Persistence(row.flag("unlogged"), row.flag("usual_persistence")));
  }
}
