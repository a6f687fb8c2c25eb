/**
 * Domains: a type with a default and rules of its own. Default and NOT NULL change in place; the
 * checks are a kind of their own, because each has a name. PostgreSQL changes neither the type
 * below nor the collation.
 */
@NullMarked
package dev.reconcile.kind.domain;

import org.jspecify.annotations.NullMarked;
