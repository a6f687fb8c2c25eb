package dev.reconcile.plan;

import dev.reconcile.expression.SqlAnalyzer;
import dev.reconcile.expression.scan.Certainty;
import dev.reconcile.expression.scan.SqlReferences;
import dev.reconcile.expression.token.Name;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds which objects the SQL texts of others name, before any database has seen them. A superset
 * of the truth: a name that could mean an object of the schema counts, as a column that is called
 * like a table. Only where that has objects need each other in a circle are their queries parsed,
 * which tells tables from columns, and takes its time.
 */
public final class TextDependencies {

  private final Map<Name, SortedSet<ObjectId>> byName = new HashMap<>();
  private final List<String> searchPath;
  private final SqlAnalyzer analyzer = new SqlAnalyzer();

  private TextDependencies(Schema known, List<String> searchPath) {
    this.searchPath = searchPath;
    known.ids().stream()
        .filter(id -> !id.isPart() && !id.schemaName().isEmpty())
        .forEach(id -> put(id.schemaName(), id.bareName(), id));
    known.objects().stream()
        .filter(object -> !object.id().isPart() && object.claims().size() > 1)
        .forEach(
            object ->
                object.claims().forEach(claim -> put(claim.within(), claim.what(), object.id())));
  }

  private void put(String schema, String name, ObjectId id) {
    byName.computeIfAbsent(Name.of(schema, name), key -> new TreeSet<>()).add(id);
  }

  /**
   * What the SQL texts of a schema name.
   *
   * @param known where the names are looked up
   * @param searchPath where names without a schema are looked up
   */
  public static Dependencies of(Schema schema, Schema known, List<String> searchPath) {
    TextDependencies finder = new TextDependencies(known, searchPath);
    Map<ObjectId, SortedSet<ObjectId>> needs = new TreeMap<>();
    for (SchemaObject object : schema.objects()) {
      SortedSet<ObjectId> found = finder.namedIn(object, finder.analyzer::scan);
      if (!found.isEmpty()) {
        needs.put(object.id(), found);
      }
    }
    for (ObjectId id : inCircles(needs)) {
      schema
          .find(id)
          .ifPresent(object -> needs.put(id, finder.namedIn(object, finder.analyzer::query)));
    }
    return Dependencies.of(needs);
  }

  private static List<ObjectId> inCircles(Map<ObjectId, SortedSet<ObjectId>> needs) {
    List<ObjectId> ids = List.copyOf(needs.keySet());
    Map<ObjectId, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    return new StrongComponents(
            number -> numbers(needs.getOrDefault(ids.get(number), new TreeSet<>()), numbers),
            ids.size())
        .components().stream()
            .filter(component -> component.size() > 1)
            .flatMap(List::stream)
            .map(ids::get)
            .toList();
  }

  private static List<Integer> numbers(Collection<ObjectId> ids, Map<ObjectId, Integer> numbers) {
    return ids.stream().filter(numbers::containsKey).map(numbers::get).toList();
  }

  private SortedSet<ObjectId> namedIn(
      SchemaObject object, Function<String, SqlReferences> queries) {
    SortedSet<ObjectId> found = new TreeSet<>();
    for (SqlText text : object.sqlTexts()) {
      SqlReferences references = references(text, queries);
      references.relations().forEach(name -> found.addAll(lookUp(name)));
      Stream.of(references.functions(), references.types())
          .flatMap(List::stream)
          .flatMap(name -> lookUp(name).stream())
          .filter(id -> references.certainty() == Certainty.SCANNED || !isView(id))
          .forEach(id -> found.add(id));
    }
    found.remove(object.id());
    found.remove(object.id().whole());
    return found;
  }

  /** A parsed query reads all views that it names in the place of a relation. */
  private static boolean isView(ObjectId id) {
    return id.kind() == KindName.VIEW || id.kind() == KindName.MATERIALIZED_VIEW;
  }

  private SqlReferences references(SqlText text, Function<String, SqlReferences> queries) {
    return switch (text.form()) {
      case QUERY -> queries.apply(text.text());
      case EXPRESSION, VALUE, LASTING_VALUE, PROGRAM -> analyzer.expression(text.text());
      case TYPE -> analyzer.type(text.text());
    };
  }

  private SortedSet<ObjectId> lookUp(Name name) {
    if (name.schema() != null) {
      return byName.getOrDefault(name, new TreeSet<>());
    }
    for (String schema : searchPath) {
      SortedSet<ObjectId> found = byName.get(Name.of(schema, name.name()));
      if (found != null) {
        return found;
      }
    }
    return new TreeSet<>();
  }
}
