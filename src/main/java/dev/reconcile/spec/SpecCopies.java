package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.Map;
import java.util.Objects;

/** Describes an object, and reads the description as that of another one. */
public final class SpecCopies {

  private final Map<KindName, SpecBinding<?>> bindings;

  /** Copies objects of the given kinds. */
  public SpecCopies(Map<KindName, SpecBinding<?>> bindings) {
    this.bindings = Map.copyOf(bindings);
  }

  /** The same object under another name. What it says about other objects stays as it is. */
  public SchemaObject under(ObjectId id, SchemaObject object) {
    SpecBinding<?> binding = Objects.requireNonNull(bindings.get(id.kind()), id.kind().word());
    SpecSection section = binding.section(object);
    SpecOutput output = new SpecOutput();
    binding.write(object, output);
    SpecContext nowhere = new SpecContext(new Diagnostics());
    return binding.read(id, new SpecBody(id, section, output.toNode(SpecOutput.NOWHERE), nowhere));
  }
}
