package dev.reconcile.kind.owner;

import dev.reconcile.kind.Ownership;
import dev.reconcile.kind.RoleNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/** The owner of its parent. */
public record Owner(ObjectId id, String role) implements SchemaObject, Ownership, RoleNames {

  @Override
  public List<String> roleNames() {
    return List.of(role);
  }
}
