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
 * <p>A large table is not rewritten while all others wait ({@link
 * dev.reconcile.kind.column.OnlineTypeChange}), and a published one never, because logical
 * replication does not see a rewrite. Another column is filled, and takes the place of the first:
 *
 * <pre>
 *   ahead       the new column without a default, a function that computes its value, and triggers that call it
 *               for each row written; then all rows, in batches; NOT NULL as a valid check; ANALYZE;
 *               indexes and keys over the new column, concurrently
 *   the change  in one short transaction: triggers and old column go, the new one gets its name and all that the
 *               old one had, what depended on the old column comes back (constraints NOT VALID)
 *   afterwards  VALIDATE CONSTRAINT
 * </pre>
 *
 * <p>The condition of the batches is that the new column is null where the value is not, which
 * needs no equality. It ends, because the triggers compute the value when what it is made of
 * changes, and also when it still is missing: an update of something else may move a row behind the
 * batches. They fire after the users' own (PostgreSQL goes by name), for subscriptions, too, with
 * the settings that the plan has, and with the rights of who made them; so it is no matter who
 * writes. A value that the rule refuses is refused to whoever writes it.
 *
 * <p>The names of what is there meanwhile end in a hash of the rule and the types. So a later run
 * knows what an interrupted one left and goes on with it, or takes it down when it is no longer
 * wanted; the catalog reader keeps it out of the live schema ({@code catalog.InterimObjects}). The
 * new column is the last of its table, which is no difference. {@link
 * dev.reconcile.kind.column.InPlaceReason} says what has to be rewritten in place all the same.
 *
 * <p>{@code type: bigserial} is read as what PostgreSQL makes of it: a bigint that is not null,
 * with a sequence of its own and a default.
 */
@NullMarked
package dev.reconcile.kind.column;

import org.jspecify.annotations.NullMarked;
