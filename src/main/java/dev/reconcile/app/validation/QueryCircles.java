package dev.reconcile.app.validation;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds queries that need each other: views, and functions whose bodies are SQL to the catalog. */
public final class QueryCircles {

  private final Schema schema;
  private final Dependencies named;
  private final Set<ObjectId> done = new HashSet<>();
  private final List<ObjectId> path = new ArrayList<>();
  private final List<List<ObjectId>> found = new ArrayList<>();

  private QueryCircles(Schema schema, Dependencies named) {
    this.schema = schema;
    this.named = named;
  }

  /**
   * The circles that some objects lead to.
   *
   * @param named what the texts of the schema name
   */
  public static List<List<ObjectId>> from(
      Collection<ObjectId> starts, Schema schema, Dependencies named) {
    QueryCircles circles = new QueryCircles(schema, named);
    starts.stream().filter(circles::isQuery).forEach(circles::visit);
    return circles.found;
  }

  private boolean isQuery(ObjectId id) {
    return schema.find(id).stream()
        .flatMap(object -> object.sqlTexts().stream())
        .anyMatch(text -> text.form() == SqlText.Form.QUERY);
  }

  private void visit(ObjectId id) {
    int start = path.indexOf(id);
    if (start >= 0) {
      found.add(List.copyOf(path.subList(start, path.size())));
    } else if (done.add(id)) {
      path.add(id);
      named.neededBy(id).stream().filter(this::isQuery).forEach(this::visit);
      path.remove(path.size() - 1);
    }
  }
}
