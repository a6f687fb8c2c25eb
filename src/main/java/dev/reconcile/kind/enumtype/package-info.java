/**
 * Enum types. PostgreSQL adds values in place, anywhere in the order, but never removes or moves
 * one (ALTER TYPE). A value that was added can be used only after the transaction that added it.
 */
@NullMarked
package dev.reconcile.kind.enumtype;

import org.jspecify.annotations.NullMarked;
