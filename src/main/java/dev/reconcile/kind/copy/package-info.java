/**
 * Copies: rows that a query gives and a table lacks are inserted, in batches where they are many.
 * No catalog keeps them; which rows are missing is asked. A key tells rows apart; rows that are
 * there stay as they are.
 */
@NullMarked
package dev.reconcile.kind.copy;

import org.jspecify.annotations.NullMarked;
