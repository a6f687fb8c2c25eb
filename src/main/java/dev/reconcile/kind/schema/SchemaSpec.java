package dev.reconcile.kind.schema;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code schemas: {app: {comment: ...}}}. */
final class SchemaSpec implements SpecReader<DatabaseSchema>, SpecWriter<DatabaseSchema> {

  @Override
  public DatabaseSchema read(ObjectId id, SpecBody body) {
    return new DatabaseSchema(id);
  }

  @Override
  public void write(DatabaseSchema schema, SpecOutput output) {
    // a schema has nothing but its name
  }

  @Override
  public String section(DatabaseSchema schema) {
    return "schemas";
  }
}
