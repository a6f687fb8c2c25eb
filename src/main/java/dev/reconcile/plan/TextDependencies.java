package dev.reconcile.plan;

import dev.reconcile.expression.Name;
import dev.reconcile.expression.SqlAnalyzer;
import dev.reconcile.expression.SqlReferences;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds which objects the SQL texts of others name, before any database has seen them. A superset
 * of the truth: a name that could mean an object of the schema counts.
 */
public final class TextDependencies {

  private final Map<Name, SortedSet<ObjectId>> byName = new HashMap<>();
  private final List<String> searchPath;
  private final SqlAnalyzer analyzer = new SqlAnalyzer();

  private TextDependencies(Schema known, List<String> searchPath) {
    this.searchPath = searchPath;
    known.ids().stream()
        .filter(id -> !id.isPart() && !id.schemaName().isEmpty())
        .forEach(
            id ->
                byName
                    .computeIfAbsent(
                        Name.of(id.schemaName(), id.bareName()), name -> new TreeSet<>())
                    .add(id));
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
      SortedSet<ObjectId> found = finder.namedIn(object);
      if (!found.isEmpty()) {
        needs.put(object.id(), found);
      }
    }
    return Dependencies.of(needs);
  }

  private SortedSet<ObjectId> namedIn(SchemaObject object) {
    SortedSet<ObjectId> found = new TreeSet<>();
    for (SqlText text : object.sqlTexts()) {
      references(text).names().forEach(name -> found.addAll(lookUp(name)));
    }
    found.remove(object.id());
    found.remove(object.id().whole());
    return found;
  }

  private SqlReferences references(SqlText text) {
    return switch (text.form()) {
      case QUERY -> analyzer.scan(text.text());
      case EXPRESSION -> analyzer.expression(text.text());
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
