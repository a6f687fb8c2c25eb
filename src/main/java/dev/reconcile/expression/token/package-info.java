/**
 * SQL as tokens: what every other package of {@code expression} begins with.
 *
 * <p>{@link dev.reconcile.expression.token.SqlTokens} splits a text the way the server's scanner
 * does (PostgreSQL documentation, chapter 4.1): quoted identifiers and strings in all their
 * spellings ({@code Quoted}, {@code CharacterCodes}), dollar quotes, nested comments, operators
 * that end before a sign. It splits anything: a string without an end goes to the end of the text.
 * Each token knows its place, so that what is found later can be told by line and column.
 *
 * <p>Upon tokens stand the small tools for those who need no tree: {@link
 * dev.reconcile.expression.token.NameChain} takes names joined by dots together and says what they
 * could stand for, {@link dev.reconcile.expression.token.TokenSpan} takes an expression apart at a
 * word or an operator, {@link dev.reconcile.expression.token.TokenReader} goes through a program.
 * {@link dev.reconcile.expression.token.Keywords} knows which words PostgreSQL keeps for itself,
 * and from what ({@code kwlist.h} tells four sorts apart). {@link
 * dev.reconcile.expression.token.Name} is a name folded to lower case, with its schema where that
 * was written.
 *
 * <p>Nothing here knows a grammar, a database or Calcite.
 */
@NullMarked
package dev.reconcile.expression.token;

import org.jspecify.annotations.NullMarked;
