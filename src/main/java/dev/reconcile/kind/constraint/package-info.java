/**
 * Primary keys, unique, check and exclusion constraints of tables; foreign keys are a kind of their
 * own, because they tie tables together. NOT NULL belongs to the column, also where PostgreSQL (18
 * and later) records it as a constraint.
 *
 * <p>PostgreSQL alters almost nothing of a constraint: it validates one, and sets storage
 * parameters of the index behind one. Everything else is dropped and added again. (ALTER CONSTRAINT
 * changes foreign keys only.)
 */
@NullMarked
package dev.reconcile.kind.constraint;

import org.jspecify.annotations.NullMarked;
