package dev.reconcile.app;

import dev.reconcile.model.Schema;
import dev.reconcile.plan.Plan;

/**
 * How far a comparison got.
 *
 * @param live what the catalog says
 * @param desired what the YAML says, in canonical form
 * @param relations who needs whom in the description
 * @param plan what would close the differences
 */
public record Trip(Schema live, Schema desired, Relations relations, Plan plan) {}
