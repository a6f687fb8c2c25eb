package dev.reconcile.spec;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.model.SchemaObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The description of an object that others have a hand in: what it says counts, and what it doesn't
 * say is as it is.
 */
record SharedDescription(SpecSections sections, SpecSection section, SpecNode.Mapping said) {

  /** The object as it is, but for what is said of it. */
  SchemaObject over(SchemaObject live) {
    SpecBinding<?> binding = sections.binding(section.kind());
    SpecOutput written = new SpecOutput();
    binding.write(live, written);
    Map<String, SpecNode.Entry> merged =
        new LinkedHashMap<>(written.toNode(said.place()).entries());
    merged.putAll(said.entries());
    SpecNode.Mapping mapping = new SpecNode.Mapping(merged, said.place());
    SpecContext context = new SpecContext(new Diagnostics());
    return binding.read(live.id(), new SpecBody(live.id(), section, mapping, context));
  }
}
