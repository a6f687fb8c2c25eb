/**
 * What is known of a database that nobody asks: relations with their columns, functions with their
 * signatures, types and how they turn into each other, operators, roles and the rest.
 *
 * <p>{@link dev.reconcile.expression.catalog.KnownNames} is the question; those who resolve names
 * ask it and never see where the answer comes from. The answers of a project are its desired
 * objects (in package {@code app.validation}) and {@link
 * dev.reconcile.expression.catalog.BuiltInNames}: what PostgreSQL and its extensions bring, read
 * from {@code built-in-names.txt}, which real servers of every major version filled (see {@code
 * built-in-names.sh}).
 *
 * <p>Every question has three answers, and "may be" is one of them: a list can be partial ({@link
 * dev.reconcile.expression.catalog.ResultColumns}), a type unknown ({@link
 * dev.reconcile.expression.catalog.ValueType}). Where something is not known, nothing may be said
 * against what could be in it.
 *
 * <p>{@link dev.reconcile.expression.catalog.ResultColumn} carries the columns of relations that it
 * is made of, which is all that lineage needs.
 */
@NullMarked
package dev.reconcile.expression.catalog;

import org.jspecify.annotations.NullMarked;
