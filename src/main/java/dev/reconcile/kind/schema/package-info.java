/** Schemas. PostgreSQL makes {@code public} itself, so it need not be described. */
@NullMarked
package dev.reconcile.kind.schema;

import org.jspecify.annotations.NullMarked;
