package dev.reconcile.catalog;

/**
 * An object's address as {@code pg_depend} has it.
 *
 * @param catalog the oid of the catalog table
 * @param object the oid of the row there
 * @param member the number of the column, 0 for the whole; -1 for the fact that a sequence is owned
 *     by a column, which PostgreSQL records as a dependency of the sequence itself
 */
record Address(long catalog, long object, int member) {
  Address whole() {
    return new Address(catalog, object, 0);
  }
}
