package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
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
                .toList());
    SortedMap<String, String> files =
        new TreeMap<>(new SpecExporter(Kinds.specs()).export(described));
    files.put("reconcile.yaml", projectFile(owned(live, schemas)));
    return files;
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
