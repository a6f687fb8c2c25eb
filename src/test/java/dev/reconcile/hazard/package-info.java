/** The catalogue of hazards is complete. */
@org.jspecify.annotations.NullMarked
package dev.reconcile.hazard;
