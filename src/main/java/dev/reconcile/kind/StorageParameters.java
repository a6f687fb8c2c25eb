package dev.reconcile.kind;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Storage parameters, {@code WITH (fillfactor = '80')}: the same for all that is stored. */
public final class StorageParameters {

  private StorageParameters() {}

  /** Parameters as {@code pg_class.reloptions} lists them: {@code fillfactor=80}. */
  public static Map<String, String> of(List<String> options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      parameters.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return Collections.unmodifiableMap(parameters);
  }

  /** A copy in the same order, which PostgreSQL keeps, too. */
  public static Map<String, String> copyOf(Map<String, String> parameters) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Writes the clause of a definition, if there are any. */
  public static void write(SqlWriter writer, Map<String, String> parameters) {
    if (!parameters.isEmpty()) {
      writer.keyword("WITH").list(parameters.entrySet(), StorageParameters::option);
    }
  }

  /**
   * The statements that turn one set of parameters into another.
   *
   * @param alter the beginning of the statement, as {@code ALTER INDEX app.tool_idx}
   */
  public static List<Operation> alter(
      Sql alter, Map<String, String> live, Map<String, String> desired) {
    List<Operation> operations = new ArrayList<>();
    List<Map.Entry<String, String>> set =
        desired.entrySet().stream()
            .filter(option -> !option.getValue().equals(live.get(option.getKey())))
            .toList();
    if (!set.isEmpty()) {
      SqlWriter writer = sql(alter.text()).keyword("SET").list(set, StorageParameters::option);
      operations.add(Operation.of(writer.done(), Lock.SHARE_UPDATE_EXCLUSIVE));
    }
    List<String> reset =
        live.keySet().stream().filter(name -> !desired.containsKey(name)).sorted().toList();
    if (!reset.isEmpty()) {
      SqlWriter writer = sql(alter.text()).keyword("RESET").list(reset, SqlWriter::optionName);
      operations.add(Operation.of(writer.done(), Lock.SHARE_UPDATE_EXCLUSIVE));
    }
    return operations;
  }

  private static void option(SqlWriter writer, Map.Entry<String, String> option) {
    writer.option(option.getKey(), option.getValue());
  }
}
