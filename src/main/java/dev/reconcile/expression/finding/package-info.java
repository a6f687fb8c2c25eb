/**
 * What came out of looking at a piece of SQL: {@link dev.reconcile.expression.finding.SqlProblem}s
 * with their places in the text, the columns and relations that it reads, the columns and the type
 * that it results in ({@link dev.reconcile.expression.finding.Resolution}).
 *
 * <p>{@link dev.reconcile.expression.finding.Findings} gathers them while a tree is walked. Whoever
 * reports a problem knows only the node; here its place becomes one in the text. A part that is
 * looked at twice, as a condition that stands for two relations, reports what is wrong with it
 * once.
 */
@NullMarked
package dev.reconcile.expression.finding;

import org.jspecify.annotations.NullMarked;
