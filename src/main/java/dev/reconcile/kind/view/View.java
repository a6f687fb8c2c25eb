package dev.reconcile.kind.view;

import dev.reconcile.kind.StorageParameters;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.util.List;
import java.util.Map;

/**
 * A view (catalog {@code pg_class}). There is no list of column names: PostgreSQL prints them as
 * aliases within the query.
 *
 * @param query without a closing semicolon
 * @param with options by name, as they were typed, which PostgreSQL keeps
 * @param outputs names and types of the columns as a server told them; empty when no server has
 *     seen the query. They follow from the query, so they are no part of the description.
 */
public record View(ObjectId id, String query, Map<String, String> with, List<String> outputs)
    implements SchemaObject {

  /** Takes copies. */
  public View {
    query = query.strip();
    with = StorageParameters.copyOf(with);
    outputs = List.copyOf(outputs);
  }

  /**
   * Whether the given form can replace this one in place: the columns that are there must stay the
   * first ones. A view whose columns are not known cannot be replaced safely.
   */
  boolean canBecome(View desired) {
    int known = outputs.size();
    return known > 0
        && desired.outputs.size() >= known
        && desired.outputs.subList(0, known).equals(outputs);
  }

  @Override
  public Map<String, Integer> firstMajors() {
    return with.containsKey("security_invoker") ? Map.of("security_invoker", 15) : Map.of();
  }

  @Override
  public List<SqlText> sqlTexts() {
    return List.of(SqlText.view(query));
  }
}
