/**
 * What PostgreSQL accepts and few would want: lints, which {@code validate} tells beside the
 * errors.
 *
 * <p>A {@link dev.reconcile.lint.Lint} is one small class beside the kind that it is about, because
 * what is odd about an index is knowledge of indexes; a kind lists its own in its binding, and
 * {@code app.Lints} joins them. Each has a code that never changes, a severity, the reason why it
 * is said and what to do about it; {@code docs/lints.md} tells them all, and a test writes it. The
 * engine here, {@link dev.reconcile.lint.Linter}, knows no kind: it shows each object to the lints
 * that are about its record, asks policy how much a finding matters, and finds its place.
 *
 * <p>By default a lint warns where the harm is as good as certain, is an error where the server
 * would refuse the description or every row, and is {@code info} where it is a matter of taste or
 * of circumstances that no file tells. {@code policy.lints} in {@code reconcile.yaml} says
 * otherwise, for all environments or for one; {@code allow:} at an object, with the reason,
 * silences a lint for it and its parts, as it opens gates. A lint that is the same thing as a
 * hazard has its code, so that one line settles both.
 *
 * <p>Nothing is said of what is not known: objects of others ({@code external}), parts that a table
 * shares with others ({@code manage: declared}), columns that a table inherits. A lint needs no
 * database and no parser; where it has to look into SQL, the scanner's tokens do.
 */
@NullMarked
package dev.reconcile.lint;

import org.jspecify.annotations.NullMarked;
