/**
 * YAML text to objects with their places, and objects to YAML; the only user of SnakeYAML Engine.
 *
 * <p>A file is composed to a {@link dev.reconcile.spec.SpecNode} tree that knows line and column of
 * every word. Kinds declare {@link dev.reconcile.spec.SpecSection}s: {@code tables} at the top of a
 * file, {@code columns} within a table, {@code comment} within anything. {@link
 * dev.reconcile.spec.SpecLoader} walks the tree by those sections and hands each entry to the
 * kind's {@link dev.reconcile.spec.SpecReader}; what no one asked for is an unknown key. {@link
 * dev.reconcile.spec.SpecExporter} goes the other way through the same sections, so that what one
 * writes the other reads.
 *
 * <p>All mistakes in all files are collected and reported at once.
 */
@NullMarked
package dev.reconcile.spec;

import org.jspecify.annotations.NullMarked;
