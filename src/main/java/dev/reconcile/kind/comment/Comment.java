package dev.reconcile.kind.comment;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;

/** A comment on its parent (catalog {@code pg_description}). */
public record Comment(ObjectId id, String text) implements SchemaObject {

  /**
   * CREATE EXTENSION puts the comment of the extension's control file on it; and no comment, where
   * there might have been one, is nothing that could go.
   */
  @Override
  public boolean comesWithWhole() {
    return id.requireParent().kind() == KindName.EXTENSION || text.isEmpty();
  }
}
