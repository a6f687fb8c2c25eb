/**
 * Views. A changed query replaces the view in place where the server allows it: when the columns
 * that it had stay the first ones, with the same names and types. Else the view is built anew.
 */
@NullMarked
package dev.reconcile.kind.view;

import org.jspecify.annotations.NullMarked;
