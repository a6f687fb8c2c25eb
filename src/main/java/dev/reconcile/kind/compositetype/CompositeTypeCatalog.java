package dev.reconcile.kind.compositetype;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.kind.compositetype.CompositeType.Attribute;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_type} and {@code pg_attribute}. */
final class CompositeTypeCatalog implements CatalogReader<CompositeType> {

  @Override
  public String sql() {
    return SqlResource.beside(CompositeTypeCatalog.class);
  }

  /** Arrays of texts hold no NULL here; what is not there is empty. */
  @Override
  public CompositeType read(Row row, AddressBook addresses) {
    List<String> names = row.texts("names");
    List<String> types = row.texts("types");
    List<String> collations = row.texts("collations");
    List<String> comments = row.texts("comments");
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      attributes.add(
          new Attribute(
              names.get(i), types.get(i), given(collations.get(i)), given(comments.get(i))));
    }
    return new CompositeType(
        ObjectId.in(row.text("schema_name"), KindName.COMPOSITE_TYPE, row.text("type_name")),
        attributes);
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
