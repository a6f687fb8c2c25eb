/**
 * What can be told of SQL from its tokens alone. It costs next to nothing and reads every text,
 * right or wrong; the classes of a parser are not loaded for it.
 *
 * <p>{@link dev.reconcile.expression.scan.ReferenceScan} finds all that a text may refer to. It
 * takes every name for whatever could be called so at its place, so it never misses what is named,
 * and names too much now and then: {@link dev.reconcile.expression.scan.Certainty} tells its
 * answers from those of a parse. Names in string literals count where they are cast to {@code
 * regclass} and its like ({@code LiteralNames}).
 *
 * <p>The others read one form each: {@link dev.reconcile.expression.scan.SqlFragment} is a piece of
 * SQL in a project and how it is compared with another one, {@link
 * dev.reconcile.expression.scan.QualifiedNames} the names that carry a schema, {@link
 * dev.reconcile.expression.scan.QueryOutputs} what a query puts out, {@link
 * dev.reconcile.expression.scan.NeverFalse} conditions that no row can fail, {@link
 * dev.reconcile.expression.scan.Program} the SQL within a function of PL/pgSQL: that language is
 * split into its statements, and the parts that are SQL are handed on with the variables that they
 * may name.
 */
@NullMarked
package dev.reconcile.expression.scan;

import org.jspecify.annotations.NullMarked;
