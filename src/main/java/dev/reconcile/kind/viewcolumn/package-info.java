/**
 * What a column of a view has beyond the view's query: a comment, a default for rows inserted
 * through the view, grants. A column that has none of them is not listed.
 */
@NullMarked
package dev.reconcile.kind.viewcolumn;

import org.jspecify.annotations.NullMarked;
