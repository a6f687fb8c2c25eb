package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;
import dev.reconcile.sql.Sql;
import java.util.Optional;

/** A column, as a table looks at it that takes over the rows of its predecessor. */
public interface TakesValues {

  /**
   * The expression that gives this column its value from the predecessor's column; empty when it
   * has its value from elsewhere.
   */
  Optional<Sql> valueFrom(SchemaObject before);

  /** Whether its values are of another type or collation than those of the predecessor's column. */
  boolean isRetyped(SchemaObject before);

  /** Whether it is NULL where the predecessor's column is, and nowhere else. */
  boolean keepsNulls(SchemaObject before);
}
