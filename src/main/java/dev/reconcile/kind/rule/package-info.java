/**
 * Rules of tables and views, but the one that a view is made of. PostgreSQL replaces a rule in
 * place, whatever changes, and leaves it as enabled as it was.
 */
@NullMarked
package dev.reconcile.kind.rule;

import org.jspecify.annotations.NullMarked;
