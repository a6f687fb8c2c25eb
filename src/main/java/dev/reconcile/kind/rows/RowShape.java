package dev.reconcile.kind.rows;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rows have in common that can share a statement.
 *
 * @param columns the columns that they have values for
 * @param expressions the columns that get their value from SQL, each with that
 * @param nullKeys the columns of the key that are NULL
 */
record RowShape(List<String> columns, Map<String, String> expressions, Set<String> nullKeys) {}
