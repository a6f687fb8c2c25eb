/**
 * Databases made by dice. A seed is a database in two versions: each decision (is there a default,
 * of which type is the column, what does the view select) is a throw that is known by its path, and
 * a part of the throws falls differently in the later version. So the two have most in common, as
 * versions of real schemas do, and every kind of edit comes up, alone and together with others.
 *
 * <p>The SQL is written here without any help of the tool. When a seed fails, what made it fail
 * becomes a golden case.
 */
@NullMarked
package dev.reconcile.random;

import org.jspecify.annotations.NullMarked;
