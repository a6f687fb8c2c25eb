package dev.reconcile.app;

import dev.reconcile.database.Session;
import dev.reconcile.kind.Inheritance;
import dev.reconcile.kind.Ownership;
import dev.reconcile.kind.comment.Comment;
import dev.reconcile.kind.rows.ExportedRows;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.project.IgnorePattern;
import dev.reconcile.spec.SpecExporter;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.YamlEmitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A live schema as the files of a project. */
public final class Export {

  private Export() {}

  /**
   * Texts by path.
   *
   * @param schemas the schemas to export; empty for all that are not the system's
   * @param rows patterns of tables whose rows are exported, too
   */
  public static SortedMap<String, String> project(
      Session session, List<String> schemas, List<String> rows) {
    Schema live = Reconciler.live(session, schemas);
    Set<SchemaObject> brought = commentsOfExtensions(session);
    Schema told =
        without(
            live, object -> goesWithoutSaying(object, session.user()) || brought.contains(object));
    SortedMap<String, String> files = new TreeMap<>();
    Schema withRows = withRows(described(told), live, rows, session, files);
    files.putAll(new SpecExporter(Kinds.specs()).export(withRows));
    files.put("reconcile.yaml", projectFile(owned(live, schemas), session.user()));
    return files;
  }

  /** Files of CSV stand beside those that describe their tables. */
  private static Schema withRows(
      Schema told,
      Schema live,
      List<String> patterns,
      Session session,
      SortedMap<String, String> files) {
    SpecExporter exporter = new SpecExporter(Kinds.specs());
    List<SchemaObject> all = new ArrayList<>(told.objects());
    for (SchemaObject object : told.objects()) {
      if (object.id().kind() == KindName.TABLE && isMeant(object.id(), patterns)) {
        Path yaml = Path.of(exporter.path(object));
        String stem = yaml.getFileName().toString().replaceFirst("\\.yaml$", "");
        String taken = yaml.resolveSibling(stem + ".csv").toString();
        String file = stem + (files.containsKey(taken) ? "." + files.size() : "") + ".csv";
        ExportedRows rows = ExportedRows.of(object.id(), file, live, session);
        if (rows.rows().count() > 0) {
          all.add(rows.rows());
        }
        if (rows.csv() != null) {
          files.put(yaml.resolveSibling(file).toString(), rows.csv());
        }
      }
    }
    return Schema.of(all);
  }

  private static boolean isMeant(ObjectId table, List<String> patterns) {
    return patterns.stream()
        .anyMatch(pattern -> IgnorePattern.matches(IgnorePattern.matcher(pattern), pattern, table));
  }

  /** A schema without what goes without saying in files that describe it. */
  static Schema described(Schema told) {
    return Inheritance.brief(without(told, object -> !saysSomething(object, told)));
  }

  /** The comments that extensions bring along; the server reads all its control files for them. */
  private static Set<SchemaObject> commentsOfExtensions(Session session) {
    return Set.copyOf(
        session.query(
            "select name, comment from pg_catalog.pg_available_extensions"
                + " where comment is not null",
            row ->
                new Comment(
                    ObjectId.global(KindName.EXTENSION, row.text("name"))
                        .attached(KindName.COMMENT),
                    row.text("comment"))));
  }

  private static Schema without(Schema schema, Predicate<SchemaObject> left) {
    return Schema.of(schema.objects().stream().filter(left.negate()).toList());
  }

  /** Whoever builds a schema owns it, and public belongs to whoever owns the database. */
  private static boolean goesWithoutSaying(SchemaObject object, String user) {
    return object instanceof Ownership owner
        && (owner.role().equals(user) || isPublicOfDatabaseOwner(object.id(), owner.role()));
  }

  private static boolean isPublicOfDatabaseOwner(ObjectId owner, String role) {
    return role.equals("pg_database_owner")
        && owner.requireParent().equals(ObjectId.schema("public"));
  }

  /**
   * The schema public, or the sequence of an identity, is worth a word only for what hangs on it.
   */
  private static boolean saysSomething(SchemaObject object, Schema told) {
    boolean itself =
        object.comesWithWhole() && (object.id().parent() == null || object.goesOnlyWithWhole());
    return !itself || told.children(object.id()).stream().anyMatch(ObjectId::isPart);
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

  /** An export tells all privileges and owners, but those that go without saying. */
  private static String projectFile(Set<String> schemas, String user) {
    SpecOutput access = new SpecOutput().put("grants", "go").put("owner", user);
    return YamlEmitter.emit(
        new SpecOutput()
            .put("version", 1L)
            .put("schemas", List.copyOf(schemas))
            .put("policy", new SpecOutput().put("access", access)));
  }
}
