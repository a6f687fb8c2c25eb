/**
 * What many tests need: a PostgreSQL server for the test run, and a database of its own for each
 * test.
 */
@NullMarked
package dev.reconcile.testing;

import org.jspecify.annotations.NullMarked;
