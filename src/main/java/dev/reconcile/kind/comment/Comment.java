package dev.reconcile.kind.comment;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/** A comment on its parent (catalog {@code pg_description}). */
public record Comment(ObjectId id, String text) implements SchemaObject {}
