/**
 * Columns. A column is created inline with its table or added to it; its default, its identity and
 * its nullability are altered one by one.
 *
 * <p>A change of type carries the data over. PostgreSQL casts by itself where an assignment cast is
 * defined; else the column's {@code convert:} rule for the live type says how. Where neither is
 * there and more than one meaning is reasonable (text to text[]), the change is held back until
 * YAML says. A default is dropped, the type changed and the default set in one ALTER TABLE, because
 * PostgreSQL would otherwise try to cast the default, too.
 *
 * <p>{@code type: bigserial} is read as what PostgreSQL makes of it: a bigint that is not null,
 * with a sequence of its own and a default.
 */
@NullMarked
package dev.reconcile.kind.column;

import org.jspecify.annotations.NullMarked;
