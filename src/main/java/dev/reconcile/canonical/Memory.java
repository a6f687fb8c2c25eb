package dev.reconcile.canonical;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was applied last: by object, the fingerprint of its description and of what it became.
 *
 * @param entries by the text of the object's id
 */
public record Memory(Map<String, Entry> entries) implements Wordings {

  /** Nothing was ever applied. */
  public static final Memory NONE = new Memory(Map.of());

  /**
   * One object.
   *
   * @param source of the description, and of the descriptions of what it names: {@code select *}
   *     means something else when the table has another column
   * @param live of the live form
   */
  public record Entry(String source, String live) {}

  @Override
  public boolean remembers(ObjectId id, String source, SchemaObject live) {
    Entry entry = entries.get(id.toString());
    return entry != null
        && entry.source().equals(source)
        && entry.live().equals(Fingerprint.of(live));
  }

  /** Fingerprints of the descriptions of all objects. */
  public static Map<ObjectId, String> sources(Schema desired, Dependencies named) {
    Map<ObjectId, String> sources = new TreeMap<>();
    for (SchemaObject object : desired.objects()) {
      List<String> texts = new ArrayList<>(List.of(object.toString()));
      for (ObjectId needed : named.neededBy(object.id())) {
        desired.find(needed).ifPresent(other -> texts.add(other.toString()));
        desired.children(needed).stream()
            .flatMap(child -> desired.find(child).stream())
            .forEach(child -> texts.add(child.toString()));
      }
      sources.put(object.id(), Fingerprint.digest(texts));
    }
    return sources;
  }
}
