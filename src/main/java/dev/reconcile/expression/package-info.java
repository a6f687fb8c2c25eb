/**
 * What a piece of PostgreSQL's SQL refers to, told from its text alone, so that a plan can be
 * ordered, and mistakes be found, before any database has seen the objects. The only package that
 * knows Apache Calcite.
 *
 * <p>There are three answers, and a caller pays for the next only where the one before is not
 * enough.
 *
 * <ul>
 *   <li>The <em>scan</em> (package {@code scan}) takes every chain of names for what it could be:
 *       one before a parenthesis for a function, any other for a relation, one in the place of a
 *       type for a type as well. It knows no grammar, so it reads every text, and it never misses
 *       what is named; but a column called like a table counts as that table. That is harmless
 *       where names are looked up among the objects of a project, until a dependency too many
 *       closes a cycle.
 *   <li>The <em>parse</em> (package {@code tree}) builds a tree of the text, from which the
 *       relations of a query are told by where they stand, with common table expressions and
 *       aliases told apart. What the grammar cannot read is answered by the scan, and {@link
 *       dev.reconcile.expression.scan.Certainty} says so.
 *   <li>The <em>resolution</em> (package {@code resolve}) walks the tree with what is known of a
 *       database (package {@code catalog}), and says what each name stands for, what type each
 *       expression has (package {@code typing}), and what is wrong (package {@code finding}).
 * </ul>
 *
 * <p>{@link dev.reconcile.expression.SqlAnalyzer} gives the first two. Expressions are scanned when
 * a plan is ordered: they rarely name relations, and there are many of them. All of it stands upon
 * the tokens of package {@code token}.
 *
 * <p>Names come out as written, case folded: which schema an unqualified one means is decided by
 * the search path, which is not known here. Nothing here fails on bad SQL. What is wrong with a
 * text is for the server to say; here it merely refers to less.
 */
@NullMarked
package dev.reconcile.expression;

import org.jspecify.annotations.NullMarked;
