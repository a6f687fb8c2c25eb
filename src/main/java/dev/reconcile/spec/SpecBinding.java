package dev.reconcile.spec;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/**
 * How a kind appears in YAML, for callers that don't know the kind.
 *
 * @param <T> the kind's record
 */
public record SpecBinding<T extends SchemaObject>(
    Class<T> type, List<SpecSection> sections, SpecReader<T> reader, SpecWriter<T> writer) {

  SchemaObject read(ObjectId id, SpecBody body) {
    return reader.read(id, body);
  }

  void write(SchemaObject object, SpecOutput output) {
    writer.write(type.cast(object), output);
  }

  String key(SchemaObject object) {
    return writer.key(type.cast(object));
  }

  SpecSection section(SchemaObject object) {
    String name = writer.section(type.cast(object));
    return sections.stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no section " + name));
  }
}
