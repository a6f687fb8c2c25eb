/**
 * Backfills: rows of a table that match a condition are updated until none does. No catalog keeps
 * them; whether one holds is asked of the rows. The columns that it fills get NOT NULL, and the
 * constraints over them, only when it is done.
 */
@NullMarked
package dev.reconcile.kind.backfill;

import org.jspecify.annotations.NullMarked;
