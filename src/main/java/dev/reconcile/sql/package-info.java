/**
 * The only place that quotes. An identifier reaches SQL through {@link
 * dev.reconcile.sql.SqlWriter}, never as a bare string, so a name that tries to be SQL ends as a
 * name. Catalog queries are not written here: they live in {@code .sql} files beside their owners
 * and are loaded by {@link dev.reconcile.sql.SqlResource}.
 */
@NullMarked
package dev.reconcile.sql;

import org.jspecify.annotations.NullMarked;
