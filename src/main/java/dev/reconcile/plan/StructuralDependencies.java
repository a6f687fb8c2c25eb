package dev.reconcile.plan;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What objects name in their structure. */
public final class StructuralDependencies {

  private StructuralDependencies() {}

  /** The references of all objects of a schema. */
  public static Dependencies of(Schema schema) {
    Map<ObjectId, List<ObjectId>> needs = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      add(needs, object.id(), object.references(schema));
      object.precedes(schema).forEach(later -> add(needs, later, List.of(object.id())));
    }
    return Dependencies.of(needs);
  }

  private static void add(
      Map<ObjectId, List<ObjectId>> needs, ObjectId dependent, List<ObjectId> needed) {
    needs.computeIfAbsent(dependent, id -> new ArrayList<>()).addAll(needed);
  }
}
