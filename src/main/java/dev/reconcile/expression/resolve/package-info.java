/**
 * What each name in a tree stands for, with what is known of a database: the part of the server's
 * {@code parse_analyze} that a text and a project suffice for.
 *
 * <p>{@link dev.reconcile.expression.resolve.NameResolver} is the way in. {@code StatementResolver}
 * walks queries and the statements that change rows, {@code FromResolver} what stands in FROM,
 * {@code ExpressionResolver} the expressions, {@code NamedThings} looks up functions, types,
 * operators and what strings name. {@code Scope} is what can be named at a place, nested as queries
 * are; each of its {@code RangeItem}s is a relation, a query or a function with its columns. {@code
 * Clauses}, {@code Grouping} and {@code Aggregates} know what may stand where in a query, {@link
 * dev.reconcile.expression.resolve.Demand} what a place demands of its expression: no aggregates in
 * a check, no volatile functions in an index.
 *
 * <p>The walk goes once through the tree. Each expression comes back as a {@code Value}: its type,
 * and the columns that it is made of; problems go to the findings. So the mistakes in a query, its
 * result's types and the lineage of its columns are one answer, and agree.
 *
 * <p>A name is unknown only if everything that it could stand for is known. Below a relation whose
 * columns are not all known, a column that was not found is taken to be one of the others.
 */
@NullMarked
package dev.reconcile.expression.resolve;

import org.jspecify.annotations.NullMarked;
