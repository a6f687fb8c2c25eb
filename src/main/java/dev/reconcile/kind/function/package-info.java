/**
 * Functions and procedures, which PostgreSQL keeps in one catalog and tells apart by how they are
 * called. Almost everything can be replaced in place; what callers and stored expressions rely on
 * (the result, the names and modes of parameters, a default that is there) takes a rebuild.
 *
 * <p>A body in a string is not read for what it names: PostgreSQL does not record that either, and
 * sessions create functions without checking bodies. Aggregates are defined in another way and are
 * another kind.
 */
@NullMarked
package dev.reconcile.kind.function;

import org.jspecify.annotations.NullMarked;
