/**
 * Statements for what no kind describes. Nothing in the catalog tells them, so each brings the
 * query that says whether what it makes is there; what it makes is otherwise left alone.
 */
@NullMarked
package dev.reconcile.kind.statement;

import org.jspecify.annotations.NullMarked;
