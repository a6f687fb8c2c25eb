package dev.reconcile.kind.securitylabel;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/**
 * What a label provider has about its parent (catalogs {@code pg_seclabel} and {@code
 * pg_shseclabel}). It bears the provider's name.
 */
public record SecurityLabel(ObjectId id, String label) implements SchemaObject {}
