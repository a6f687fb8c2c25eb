/**
 * Names, object ids and the immutable schema snapshot.
 *
 * <p>Whatever PostgreSQL can describe in its catalog is a {@link dev.reconcile.model.SchemaObject}:
 * a table, each of its columns, a comment on one of them. Objects hold no pointers to each other;
 * they name each other by {@link dev.reconcile.model.ObjectId}, so that a snapshot can be compared,
 * hashed and printed like any value. The desired schema (from YAML) and the live schema (from the
 * catalog) are the same {@link dev.reconcile.model.Schema}.
 *
 * <p>Columns, constraints, comments, owners and grants are objects of their own, with the object
 * they belong to as parent. That makes a difference as small as what a user changed, lets the
 * planner order columns and constraints one by one, and makes "rebuild a view and keep what hangs
 * on it" a property of the engine instead of a duty of each kind.
 */
@NullMarked
package dev.reconcile.model;

import org.jspecify.annotations.NullMarked;
