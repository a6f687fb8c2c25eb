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
 * <p>A plan is a value. It holds no clock, no random and no hash order, so the same input gives the
 * same bytes, and it remembers the fingerprint of the live schema that it was made for.
 */
@NullMarked
package dev.reconcile.plan;

import org.jspecify.annotations.NullMarked;
