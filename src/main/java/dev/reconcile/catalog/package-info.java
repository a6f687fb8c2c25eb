/**
 * The live database to objects: one read-only repeatable-read transaction, one set-based query a
 * kind, never one per object, and none for a kind of which the database has nothing.
 *
 * <p>Each kind brings a {@code .sql} file beside its {@link dev.reconcile.catalog.CatalogReader}.
 * The schemas to look at are in the setting {@code reconcile.schemas}, so that a query can be tried
 * in psql: {@code set reconcile.schemas = '{public}'} and {@code \i} the file. Queries of all kinds
 * give three columns, {@code address_class}, {@code address_object} and {@code address_member}: the
 * object's address in {@code pg_depend}. By them the dependencies, read only when a plan needs
 * them, become ids.
 */
@NullMarked
package dev.reconcile.catalog;

import org.jspecify.annotations.NullMarked;
