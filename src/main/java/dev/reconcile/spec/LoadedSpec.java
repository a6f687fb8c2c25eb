package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.Map;

/**
 * What files of YAML describe.
 *
 * @param schema the objects
 * @param places where each of them is described
 * @param formerNames what they were called before
 */
public record LoadedSpec(
    Schema schema, Map<ObjectId, SourceLocation> places, FormerNames formerNames) {}
