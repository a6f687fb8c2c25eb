package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that must be there before anything is written.
 *
 * @param sort what sort of thing it is
 * @param schema where it lives; empty for what belongs to the whole database
 * @param name its name there; a routine's has the types of its arguments
 * @param details what it must be like: columns with their types, the version, the result
 * @param place where that is said
 */
public record Requirement(
    Sort sort, String schema, String name, Map<String, String> details, SourceLocation place) {

  /** What can be required. */
  public enum Sort {
    ROLE,
    SCHEMA,
    EXTENSION,
    /** A table, a view, or whatever else has columns or rows. */
    RELATION,
    ROUTINE,
    TYPE
  }

  /** Takes a copy that keeps the order. */
  public Requirement {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
