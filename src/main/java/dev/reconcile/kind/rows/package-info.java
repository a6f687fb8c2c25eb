/**
 * Rows of a table as a part of its description: what a lookup table holds, what a program cannot
 * start without, samples for development.
 *
 * <p>A set of rows ({@link dev.reconcile.kind.rows.Rows}) is told apart by key columns, which need
 * no index and may be NULL. No catalog keeps rows, so the live side is asked for, in the snapshot
 * that the catalog was read in: {@link dev.reconcile.kind.rows.RowsComparison} sends what is
 * described, has the server read every value by the input function of its column's type, and gets
 * back the rows that are missing or differ, {@code IS DISTINCT FROM} having the last word. That is
 * one query for some thousand rows. The live object then says how live differs from what is
 * described ({@link dev.reconcile.kind.rows.RowsFound}), which is all that a comparison and a
 * journal need to know. Where the table is not there yet, or a column changes in the same plan,
 * nothing is asked, and all rows are written in statements that touch only rows that differ.
 *
 * <p>Rows that name the same columns have one {@link dev.reconcile.kind.rows.RowShape} and share a
 * statement: its rows are VALUES where they are few, else they are copied to a temporary table
 * first. Columns that a row does not name take their default when it is inserted and are never
 * looked at; a value that is an expression is computed then, and not compared either.
 *
 * <p>Rows of a table that no set has are objects apart ({@link dev.reconcile.kind.rows.OtherRows}),
 * so that a gate can hold back their deletion alone.
 */
@NullMarked
package dev.reconcile.kind.rows;

import org.jspecify.annotations.NullMarked;
