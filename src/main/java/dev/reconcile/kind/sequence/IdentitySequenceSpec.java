package dev.reconcile.kind.sequence;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code identity_sequence: {name: ticket_numbers, unlogged: true}} within a column. */
final class IdentitySequenceSpec
    implements SpecReader<IdentitySequence>, SpecWriter<IdentitySequence> {

  static final String SECTION = "identity_sequence";
  static final String NAME = "name";

  @Override
  public IdentitySequence read(ObjectId id, SpecBody body) {
    return new IdentitySequence(id, body.text(NAME), Persistence.read(body));
  }

  @Override
  public void write(IdentitySequence sequence, SpecOutput output) {
    output.put(NAME, sequence.name());
    sequence.persistence().write(output);
  }

  @Override
  public String section(IdentitySequence sequence) {
    return SECTION;
  }
}
