/**
 * Connections, sessions, rows and server versions; the only importer of {@code java.sql}.
 *
 * <p>A {@link dev.reconcile.database.Session} pins every setting that the meaning or the printing
 * of SQL depends on (search path, time zone, row security ...), so that a definition reads the same
 * whoever connects. SQL errors become a {@link dev.reconcile.database.DatabaseException} here,
 * once, and keep their SQLSTATE. No exception and no description of a connection contains a
 * password.
 */
@NullMarked
package dev.reconcile.database;

import org.jspecify.annotations.NullMarked;
