package dev.reconcile.kind;

import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.SqlWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column whose place another one may take, which is filled beside traffic. What is built over the
 * column is built over its successor, before they change places.
 */
public interface Replaceable extends SchemaObject {

  /** What the successor is called until then; empty for a column that stays. */
  Optional<String> interimName(PlanContext context);

  /** The columns of a table that others take the places of, and what those are called so far. */
  static Map<String, String> interimNames(ObjectId table, PlanContext context) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ObjectId id : context.desired().children(table)) {
      if (context.desired().find(id).orElse(null) instanceof Replaceable column) {
        column.interimName(context).ifPresent(interim -> names.put(id.name(), interim));
      }
    }
    return names;
  }

  /** Whether SQL over the columns of a table names one that another takes the place of. */
  static boolean isNamedIn(Collection<String> sql, ObjectId table, PlanContext context) {
    Map<String, String> names = interimNames(table, context);
    return !names.isEmpty()
        && sql.stream()
            .flatMap(text -> SqlFragment.of(text).words().stream())
            .anyMatch(names::containsKey);
  }

  /** SQL over the columns of a table, as it is over the successors. */
  static String overSuccessors(String sql, Map<String, String> interimNames) {
    Map<String, String> quoted = new LinkedHashMap<>();
    interimNames.forEach(
        (name, interim) -> quoted.put(name, new SqlWriter().identifier(interim).done().text()));
    return SqlFragment.of(sql).withColumns(quoted);
  }

  /** Names of columns, as they are of the successors. */
  static List<String> successorsOf(List<String> columns, Map<String, String> interimNames) {
    return columns.stream().map(name -> interimNames.getOrDefault(name, name)).toList();
  }
}
