package dev.reconcile.kind.owner;

import dev.reconcile.kind.Ownership;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/** The owner of its parent. */
public record Owner(ObjectId id, String role) implements SchemaObject, Ownership {}
