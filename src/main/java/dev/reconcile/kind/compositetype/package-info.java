/**
 * Composite types. Attributes are added at the end, dropped and altered in place; PostgreSQL
 * neither moves them nor changes the type of one while a column of a table holds values of the
 * composite.
 */
@NullMarked
package dev.reconcile.kind.compositetype;

import org.jspecify.annotations.NullMarked;
