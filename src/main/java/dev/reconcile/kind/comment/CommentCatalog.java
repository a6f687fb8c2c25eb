package dev.reconcile.kind.comment;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_description}, as far as it is about objects that were read before. */
final class CommentCatalog implements CatalogReader<Comment> {

  @Override
  public String sql() {
    return SqlResource.beside(CommentCatalog.class);
  }

  @Override
  public @Nullable Comment read(Row row, AddressBook addresses) {
    ObjectId subject = addresses.subject(row);
    return subject == null || subject.kind() == KindName.VIEW_COLUMN
        ? null
        : new Comment(subject.attached(KindName.COMMENT), row.text("description"));
  }
}
