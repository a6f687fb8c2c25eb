package dev.reconcile.app;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Plan;
import java.util.Map;

/**
 * How far a comparison got.
 *
 * @param live what the catalog says
 * @param desired what the YAML says, in canonical form
 * @param sources fingerprints of the descriptions, by object
 * @param plan what would close the differences
 */
public record Trip(Schema live, Schema desired, Map<ObjectId, String> sources, Plan plan) {}
