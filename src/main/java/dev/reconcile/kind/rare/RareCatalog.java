package dev.reconcile.kind.rare;

import dev.reconcile.catalog.AddressBook;
import dev.reconcile.catalog.CatalogReader;
import dev.reconcile.database.Row;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.SqlResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code object_name}, {@code schema_name} for what lives in a schema, and a column
 * named like each property. What is a part of another object is read with {@code subject_class} and
 * its like, the address of that object.
 */
final class RareCatalog implements CatalogReader<RareObject> {

  /** The column that tells what PostgreSQL may have made together with something else. */
  private static final String BY_ITSELF = "comes_by_itself";

  private final RareKind kind;
  private final Class<?> owner;

  RareCatalog(RareKind kind, Class<?> owner) {
    this.kind = kind;
    this.owner = owner;
  }

  @Override
  public String sql() {
    return SqlResource.beside(owner);
  }

  @Override
  public String restrictedCatalog() {
    return kind.statements().restrictedCatalog();
  }

  @Override
  public @Nullable RareObject read(Row row, AddressBook addresses) {
    ObjectId id = id(row, addresses);
    if (id == null) {
      return null;
    }
    Map<Property, List<String>> properties = new LinkedHashMap<>();
    for (Property property : kind.properties()) {
      properties.put(property, values(property, row));
    }
    boolean byItself = row.columnNames().contains(BY_ITSELF) && row.flag(BY_ITSELF);
    return new RareObject(id, properties, byItself);
  }

  private @Nullable ObjectId id(Row row, AddressBook addresses) {
    KindName name = kind.name();
    String object = kind.statements().name(row.text("object_name"));
    if (!kind.section().within().isEmpty()) {
      ObjectId whole = addresses.subject(row);
      return whole == null ? null : whole.child(name, object);
    }
    return name.isOfDatabase()
        ? ObjectId.global(name, object)
        : ObjectId.in(row.text("schema_name"), name, object);
  }

  private static List<String> values(Property property, Row row) {
    if (property.form().isPlural()) {
      return row.texts(property.name());
    }
    String value = row.textOrNull(property.name());
    boolean flag = property.form() == Form.FLAG && "t".equals(value);
    return value == null ? List.of() : List.of(flag ? "true" : value);
  }
}
