/**
 * Sequences, and which column owns one. The ownership is an object of its own because a serial
 * column and its sequence need each other: the column's default needs the sequence, and the
 * ownership needs the column. The sequence of an identity column is none of these: it belongs to
 * the column's description.
 */
@NullMarked
package dev.reconcile.kind.sequence;

import org.jspecify.annotations.NullMarked;
