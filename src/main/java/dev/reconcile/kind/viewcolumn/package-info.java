/**
 * What a column of a view or foreign table has beyond its definition: a comment, a default for rows
 * inserted through the view, grants. A column that has none of them is not listed.
 */
@NullMarked
package dev.reconcile.kind.viewcolumn;

import org.jspecify.annotations.NullMarked;
