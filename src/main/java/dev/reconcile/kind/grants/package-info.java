/**
 * Grants on an object, as a whole: where YAML has {@code grants}, it has all of them, and what is
 * more is revoked; where it has none, nobody looks. The owner has everything unless a list of its
 * own says less.
 *
 * <p>An object whose privileges were never touched has no grants in the catalog. Functions and
 * types are then open to everyone, so the first grants of one begin with a REVOKE, unless PUBLIC
 * keeps its privilege.
 */
@NullMarked
package dev.reconcile.kind.grants;

import org.jspecify.annotations.NullMarked;
