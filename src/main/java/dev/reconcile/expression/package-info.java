/**
 * What a piece of PostgreSQL's SQL refers to, told from its text alone, so that a plan can be
 * ordered, and mistakes be found, before any database has seen the objects. The only package that
 * knows Apache Calcite.
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
 *   <li>The <em>parse</em> builds a tree of the text, from which the relations of a query are told
 *       by where they stand, with common table expressions and aliases told apart. What the grammar
 *       cannot read is answered by the scan, and {@link dev.reconcile.expression.Certainty} says
 *       so.
 * </ul>
 *
 * <p>The parser is generated in the build (package {@code grammar}), from the template that Calcite
 * ships for dialects and the productions in {@code src/main/codegen}. Calcite's own productions
 * read another language: its keywords are not PostgreSQL's, operators cannot be added at run time
 * there, and {@code ->}, {@code [1:2]} or {@code interval '1 day'} mean something else. So the
 * grammar of PostgreSQL's queries and expressions stands beside them and leaves them unused; the
 * tree is made of Calcite's nodes, with {@link dev.reconcile.expression.Construct} for what they
 * lack. Tokens are ours ({@link dev.reconcile.expression.PostgresTokens}). Words that PostgreSQL
 * does not reserve are keywords by their place alone, which the productions tell by looking ahead.
 *
 * <p>Expressions are scanned when a plan is ordered: they rarely name relations, and there are many
 * of them. Loading the parser takes about as long as the rest of the program needs to start, so its
 * classes are reached through {@code Parse} alone.
 *
 * <p>{@link dev.reconcile.expression.NameResolver} walks the tree with what is known of a database
 * ({@link dev.reconcile.expression.KnownNames}) and says what each name stands for: {@code
 * StatementResolver} for queries, {@code FromResolver} for what stands in FROM, {@code
 * ExpressionResolver} for columns, {@code NamedThings} for functions, types and operators. There
 * are three answers to every question, and "may be" is one of them: where a part is not known, as
 * the columns of a function's result, nothing is said against what could be in it. The types of
 * expressions are told likewise: {@code Operations} for operators and constructs, {@code Overloads}
 * for what calls can mean, {@code Literals} for strings that become values of a type, {@code
 * CommonType} for values that stand for each other. {@code Clauses} and {@code Grouping} know what
 * may stand where in a query. {@link dev.reconcile.expression.Program} finds the SQL in functions
 * of PL/pgSQL. What PostgreSQL and its extensions bring is read from {@code built-in-names.txt},
 * which real servers filled (see {@code built-in-names.sh}).
 *
 * <p>Names come out as written, case folded: which schema an unqualified one means is decided by
 * the search path, which is not known here. Nothing here fails on bad SQL. What is wrong with a
 * text is for the server to say; here it merely refers to less.
 */
@NullMarked
package dev.reconcile.expression;

import org.jspecify.annotations.NullMarked;
