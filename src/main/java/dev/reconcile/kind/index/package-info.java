/**
 * Indexes of tables, except those behind constraints: these belong to the constraint.
 *
 * <p>PostgreSQL alters an index only in parameters that guide what is written from then on. Its
 * elements, its predicate and parameters that shaped it when it was built mean a new one. For hnsw
 * and ivfflat, ALTER INDEX SET accepts those, too, but leaves the index as it was built.
 */
@NullMarked
package dev.reconcile.kind.index;

import org.jspecify.annotations.NullMarked;
