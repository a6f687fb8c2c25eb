/**
 * The types of expressions, as far as the text tells them.
 *
 * <p>PostgreSQL decides in a few steps (documentation, chapter 10), and so does this package:
 * {@link dev.reconcile.expression.typing.Overloads} chooses among functions or operators of a name
 * by the types of the arguments, {@link dev.reconcile.expression.typing.CommonType} finds the type
 * of values that stand for each other (UNION, CASE, arrays; {@code Branches} says what is wrong
 * when there is none), {@code Casts} knows what can be cast, {@link
 * dev.reconcile.expression.typing.LiteralTypes} and {@link
 * dev.reconcile.expression.typing.Literals} what a literal is by itself and whether the string is a
 * value of the type that it is taken for. {@link dev.reconcile.expression.typing.Operations} puts
 * them together for operators and for what is written like one.
 *
 * <p>A type that is not certain is {@code UNKNOWN}; it fits everything, and nothing follows from
 * it.
 */
@NullMarked
package dev.reconcile.expression.typing;

import org.jspecify.annotations.NullMarked;
