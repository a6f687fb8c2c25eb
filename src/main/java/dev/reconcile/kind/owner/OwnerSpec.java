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
    return new Owner(id, body.requireText("role"));
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
