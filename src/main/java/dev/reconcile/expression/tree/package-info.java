/**
 * SQL as a tree of Calcite's nodes.
 *
 * <p>The parser is generated in the build (package {@code grammar}), from the template that Calcite
 * ships for dialects and the productions in {@code src/main/codegen}. Calcite's own productions
 * read another language: its keywords are not PostgreSQL's, operators cannot be added at run time
 * there, and {@code ->}, {@code [1:2]} or {@code interval '1 day'} mean something else. So the
 * grammar of PostgreSQL's queries and expressions stands beside them and leaves them unused; the
 * tree is made of Calcite's nodes, with {@link dev.reconcile.expression.tree.Construct} for what
 * they lack. Tokens are ours ({@code PostgresTokens}). Words that PostgreSQL does not reserve are
 * keywords by their place alone, which the productions tell by looking ahead.
 *
 * <p>Loading the parser takes about as long as the rest of the program needs to start, so its
 * classes are reached through {@link dev.reconcile.expression.tree.Parse} alone, and by those who
 * were given a tree. What the grammar cannot read gives no tree; nothing is said against it.
 *
 * <p>What a tree tells by itself, without knowing any object, is here, too: {@link
 * dev.reconcile.expression.tree.RelationFinder} tells relations from aliases and common table
 * expressions by where they stand, {@link dev.reconcile.expression.tree.OutputNames} what columns
 * are called that have no alias, {@link dev.reconcile.expression.tree.Widths} how many columns a
 * query may return where it stands for a value.
 */
@NullMarked
package dev.reconcile.expression.tree;

import org.jspecify.annotations.NullMarked;
