/**
 * Changes to ordered steps.
 *
 * <pre>
 *   changes -> gates (hold back what policy blocks, and what waits for it)
 *           -> rebuilds (what stands in the way of a change is taken down and put back with all it carries)
 *           -> actions with declared edges -> deterministic sort, parts inlined into CREATE TABLE
 *           -> steps in transaction groups
 * </pre>
 *
 * <p>The engine knows no kind. A kind tells through {@link dev.reconcile.plan.Ddl} how an object is
 * created, dropped and altered, and which kinds of dependents PostgreSQL wants out of the way.
 * Which object depends on which comes from the catalog for what is live and from the definitions
 * for what is desired. Edges found in SQL text alone are soft: they are given up when they close a
 * cycle, because a text names more than PostgreSQL records.
 *
 * <p>A table of many rows ({@code policy.online.rows}) is changed beside its traffic. The change
 * itself stays brief and shares one transaction with all others; what takes long is done in
 * transactions of its own:
 *
 * <pre>
 *   ahead       what is built or proven for the change: an index under an interim name, NOT NULL as a check
 *   the change  names are swapped, constraints added NOT VALID, everything that used to be planned anyway
 *   afterwards  what is left: VALIDATE CONSTRAINT, DROP INDEX CONCURRENTLY
 * </pre>
 *
 * <p>So nothing is missing between two transactions, and an interrupted plan leaves a state from
 * which the next one goes on: interim names follow from the desired ones, an index that is invalid
 * is built again, a constraint that is not valid is validated. Kinds say by {@link
 * dev.reconcile.plan.Ddl#online} what they do ahead and afterwards, and by {@link
 * dev.reconcile.plan.Ddl#leftovers} what an interrupted run may have left. While something is taken
 * down that comes back, nothing can be built ahead any more ({@code Paces}): the short way is
 * taken.
 *
 * <p>A plan is a value. It holds no clock, no random and no hash order, so the same input gives the
 * same bytes, and it remembers the fingerprint of the live schema that it was made for.
 */
@NullMarked
package dev.reconcile.plan;

import org.jspecify.annotations.NullMarked;
