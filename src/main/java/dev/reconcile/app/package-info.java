/**
 * Puts the parts together: {@link dev.reconcile.app.Kinds} is the one registry, {@link
 * dev.reconcile.app.Reconciler} the trip from YAML and catalog to a plan and back to a database
 * that is as described.
 */
@NullMarked
package dev.reconcile.app;

import org.jspecify.annotations.NullMarked;
