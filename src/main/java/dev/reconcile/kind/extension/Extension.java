package dev.reconcile.kind.extension;

import dev.reconcile.kind.Versioned;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installed extension (catalog {@code pg_extension}).
 *
 * @param schema where its objects live; null when YAML leaves that to the extension
 * @param version null when YAML is content with any
 * @param relocatable whether its control file lets it move to another schema; only the catalog can
 *     tell
 */
public record Extension(
    ObjectId id, @Nullable String schema, @Nullable String version, boolean relocatable)
    implements SchemaObject, Versioned {

  @Override
  public List<ObjectId> references(Schema schemaObjects) {
    return schema == null ? List.of() : List.of(ObjectId.schema(schema));
  }
}
