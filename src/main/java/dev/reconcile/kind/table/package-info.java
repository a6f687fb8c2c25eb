/**
 * Tables, without their columns and constraints, which are kinds of their own and are inlined into
 * CREATE TABLE by the planner.
 *
 * <p>Where a table has its columns from is an object of its own, too ({@link
 * dev.reconcile.kind.table.Parents}), so that a partition is attached and detached, and a table
 * inherits or stops to, while it stays. A new child is created with its parents, but for a
 * partition whose columns stand in an order of their own: only a table made apart and attached has
 * that.
 *
 * <p>YAML of a child says what its parents don't: {@link dev.reconcile.kind.Inheritance} adds the
 * rest before anything is compared, and takes it away again for an export. What PostgreSQL carries
 * on from parents to their children is no change of the children.
 */
@NullMarked
package dev.reconcile.kind.table;

import org.jspecify.annotations.NullMarked;
