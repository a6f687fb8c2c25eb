/**
 * Triggers of tables and views. PostgreSQL replaces a trigger in place, which blocks writes only,
 * where dropping it would block reads, too; a constraint trigger cannot be replaced.
 */
@NullMarked
package dev.reconcile.kind.trigger;

import org.jspecify.annotations.NullMarked;
