/**
 * Extended statistics of tables and materialized views. PostgreSQL alters their target alone. When
 * the type of a column changes it makes them anew by itself, but forgets their target and gives
 * them to another owner, so a plan takes them down and puts them up again.
 */
@NullMarked
package dev.reconcile.kind.statistics;

import org.jspecify.annotations.NullMarked;
