package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SpecExporter;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A live schema as the files of a project. */
public final class Export {

  private Export() {}

  /**
   * Texts by path.
   *
   * @param schemas the schemas to export; empty for all that are not the system's
   */
  public static SortedMap<String, String> project(Session session, List<String> schemas) {
    Schema live = Reconciler.live(session, schemas);
    Schema described =
        Schema.of(
            live.objects().stream()
                // Who owns an object is decided where it is deployed, not where it was drawn.
                .filter(object -> object.id().kind() != KindName.OWNER)
                .filter(object -> saysSomething(object, live))
                .toList());
    SortedMap<String, String> files =
        new TreeMap<>(new SpecExporter(Kinds.specs()).export(described));
    files.put("reconcile.yaml", projectFile(owned(live, schemas)));
    return files;
  }

  /** The schema public is worth a word only for what hangs on it. */
  private static boolean saysSomething(SchemaObject object, Schema live) {
    boolean itself = object.id().parent() == null && object.comesWithWhole();
    return !itself
        || live.children(object.id()).stream()
            .anyMatch(id -> id.isPart() && id.kind() != KindName.OWNER);
  }

  private static Set<String> owned(Schema live, List<String> schemas) {
    Set<String> owned = new TreeSet<>(schemas);
    if (schemas.isEmpty()) {
      owned.add("public");
      live.ids().stream()
          .map(ObjectId::schemaName)
          .filter(schema -> !schema.isEmpty())
          .forEach(owned::add);
    }
    return owned;
  }

  private static String projectFile(Set<String> schemas) {
    StringBuilder text = new StringBuilder("version: 1\nschemas:\n");
    schemas.forEach(
        schema ->
            text.append("  - \"")
                .append(schema.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n"));
    return text.toString();
  }
}
