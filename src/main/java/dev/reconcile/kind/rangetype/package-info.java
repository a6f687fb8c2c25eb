/**
 * Range types. PostgreSQL alters nothing of what makes one, and creates a multirange type and
 * constructors along with it.
 */
@NullMarked
package dev.reconcile.kind.rangetype;

import org.jspecify.annotations.NullMarked;
