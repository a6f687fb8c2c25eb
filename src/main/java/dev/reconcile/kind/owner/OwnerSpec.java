package dev.reconcile.kind.owner;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code owner: app}. */
final class OwnerSpec implements SpecReader<Owner>, SpecWriter<Owner> {

  @Override
  public Owner read(ObjectId id, SpecBody body) {
    String role = body.requireText("role");
    if (body.has("role") && role.isEmpty()) {
      body.error(
          "role", "wrong-value", "an owner has a name", "leave owner out to keep the one there is");
    }
    return new Owner(id, role);
  }

  @Override
  public void write(Owner owner, SpecOutput output) {
    output.put("role", owner.role());
  }

  @Override
  public String section(Owner owner) {
    return "owner";
  }
}
