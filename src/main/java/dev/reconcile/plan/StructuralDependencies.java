package dev.reconcile.plan;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What objects name in their structure. */
public final class StructuralDependencies {

  private StructuralDependencies() {}

  /** The references of all objects of a schema. */
  public static Dependencies of(Schema schema) {
    Map<ObjectId, List<ObjectId>> needs = new TreeMap<>();
    schema.objects().forEach(object -> needs.put(object.id(), object.references(schema)));
    return Dependencies.of(needs);
  }
}
