package dev.reconcile.kind;

import dev.reconcile.sql.SqlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** {@code OPTIONS (host 'a', port '5432')}: the same for all that has to do with foreign data. */
public final class ForeignOptions {

  private ForeignOptions() {}

  /** Writes the clause of a definition, if there are any. */
  public static SqlWriter write(SqlWriter writer, Map<String, String> options) {
    return options.isEmpty()
        ? writer
        : writer
            .keyword("OPTIONS")
            .list(
                options.entrySet(),
                (item, option) -> item.identifier(option.getKey()).literal(option.getValue()));
  }

  /** Writes the clause that turns one set of options into another. */
  public static SqlWriter alter(
      SqlWriter writer, Map<String, String> live, Map<String, String> desired) {
    Map<String, String> actions = new LinkedHashMap<>();
    for (String name : new TreeSet<>(desired.keySet())) {
      if (!live.containsKey(name)) {
        actions.put(name, "ADD");
      } else if (!live.get(name).equals(desired.get(name))) {
        actions.put(name, "SET");
      }
    }
    new TreeSet<>(live.keySet())
        .stream()
            .filter(name -> !desired.containsKey(name))
            .forEach(name -> actions.put(name, "DROP"));
    return writer
        .keyword("OPTIONS")
        .list(
            actions.entrySet(),
            (item, action) -> {
              item.keyword(action.getValue()).identifier(action.getKey());
              if (desired.containsKey(action.getKey())) {
                item.literal(desired.get(action.getKey()));
              }
            });
  }
}
