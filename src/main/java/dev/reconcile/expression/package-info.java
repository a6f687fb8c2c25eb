/**
 * What a piece of PostgreSQL's SQL refers to, told from its text alone, so that a plan can be
 * ordered before any database has seen the objects. The only package that knows Apache Calcite.
 *
 * <p>There are two answers, and a caller pays for the second only where the first is not enough.
 *
 * <ul>
 *   <li>The <em>scan</em> splits the text into tokens the way the server does ({@link
 *       dev.reconcile.expression.SqlTokens}) and takes every chain of names for what it could be:
 *       one before a parenthesis for a function, any other for a relation, one in the place of a
 *       type for a type as well. It knows no grammar, so it reads every text, and it never misses
 *       what is named; but a column called like a table counts as that table. That is harmless
 *       where names are looked up among the objects of a project, until a dependency too many
 *       closes a cycle.
 *   <li>The <em>parse</em> finds the relations of a query by where they stand, with common table
 *       expressions and aliases told apart. Calcite's grammar does not read all of PostgreSQL; what
 *       it cannot read, or reads otherwise than the server would, is answered by the scan, and
 *       {@link dev.reconcile.expression.Certainty} says so.
 * </ul>
 *
 * <p>Expressions are always scanned: they rarely name relations, and there are many of them.
 * Loading Calcite's parser takes about as long as the rest of the program needs to start, so its
 * classes are reached through {@code QueryRelations} alone, which only {@link
 * dev.reconcile.expression.SqlAnalyzer#query} touches.
 *
 * <p>Names come out as written, case folded: which schema an unqualified one means is decided by
 * the search path, which is not known here. Nothing here fails on bad SQL. What is wrong with a
 * text is for the server to say; here it merely refers to less.
 */
@NullMarked
package dev.reconcile.expression;

import org.jspecify.annotations.NullMarked;
