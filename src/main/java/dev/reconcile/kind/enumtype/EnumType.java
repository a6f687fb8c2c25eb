package dev.reconcile.kind.enumtype;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/**
 * An enum type (catalogs {@code pg_type} and {@code pg_enum}).
 *
 * @param values in the order in which they compare
 */
public record EnumType(ObjectId id, List<String> values) implements SchemaObject {

  /** Takes a copy. */
  public EnumType {
    values = List.copyOf(values);
  }
}
