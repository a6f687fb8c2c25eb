/**
 * Materialized views. PostgreSQL has no CREATE OR REPLACE for them: a changed query means a new
 * one, with its indexes and all that reads it. Whether one is filled is up to whoever refreshes it,
 * so a description that leaves it empty says only how it begins.
 */
@NullMarked
package dev.reconcile.kind.materializedview;

import org.jspecify.annotations.NullMarked;
