/**
 * Tables, without their columns and constraints, which are kinds of their own and are inlined into
 * CREATE TABLE by the planner.
 */
@NullMarked
package dev.reconcile.kind.table;

import org.jspecify.annotations.NullMarked;
