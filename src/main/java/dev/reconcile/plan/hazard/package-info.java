/** The hazards, one class each. A rule reads the facts of an operation, never its SQL. */
@NullMarked
package dev.reconcile.plan.hazard;

import org.jspecify.annotations.NullMarked;
