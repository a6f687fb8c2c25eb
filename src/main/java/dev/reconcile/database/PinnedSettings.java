package dev.reconcile.database;

import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The run-time parameters that every session has alike: what SQL means and how PostgreSQL prints it
 * depends on them.
 */
public final class PinnedSettings {

  /** The version that came with {@code transaction_timeout}. */
  private static final int TRANSACTION_TIMEOUT = 17;

  private PinnedSettings() {}

  /**
   * A temporary object must never hide one of the users' own, so pg_temp is searched last. Bodies
   * of functions are not checked when they are created, because they may name what is created after
   * them.
   */
  private static Map<String, String> meaning() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("timezone", "UTC");
    settings.put("datestyle", "ISO, MDY");
    settings.put("intervalstyle", "postgres");
    settings.put("row_security", "off");
    settings.put("check_function_bodies", "off");
    settings.put("default_tablespace", "");
    settings.put("default_table_access_method", "heap");
    settings.put("client_min_messages", "warning");
    return settings;
  }

  /** All of them, by name. */
  static Map<String, String> of(List<String> searchPath, ServerVersion server) {
    Map<String, String> settings = new TreeMap<>(meaning());
    settings.putAll(unlimited(server));
    settings.put("search_path", path(searchPath).text());
    settings.put("extra_float_digits", "1");
    settings.put("bytea_output", "hex");
    settings.put("quote_all_identifiers", "off");
    settings.put("standard_conforming_strings", "on");
    settings.put("transform_null_equals", "off");
    settings.put("default_transaction_isolation", "read committed");
    // Compiling a query and starting workers take longer than to read a catalog; sorting on disk,
    // too.
    settings.put("jit", "off");
    settings.put("max_parallel_workers_per_gather", "0");
    settings.put("work_mem", "32MB");
    return Collections.unmodifiableMap(settings);
  }

  /** What is set for applications or for a role must not end a run, which has limits of its own. */
  private static Map<String, String> unlimited(ServerVersion server) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("lock_timeout", "0");
    settings.put("statement_timeout", "0");
    settings.put("idle_session_timeout", "0");
    settings.put("idle_in_transaction_session_timeout", "0");
    if (server.atLeast(TRANSACTION_TIMEOUT)) {
      settings.put("transaction_timeout", "0");
    }
    return settings;
  }

  /** What sets those that decide about what a statement means. */
  public static List<Sql> statements(List<String> searchPath) {
    List<Sql> statements = new ArrayList<>();
    statements.add(SqlWriter.sql("SET search_path =").keyword(path(searchPath).text()).done());
    meaning()
        .forEach(
            (name, value) ->
                statements.add(SqlWriter.sql("SET " + name + " =").literal(value).done()));
    return List.copyOf(statements);
  }

  private static Sql path(List<String> searchPath) {
    List<String> schemas = new ArrayList<>(searchPath);
    schemas.add("pg_temp");
    return new SqlWriter().items(schemas, SqlWriter::identifier).done();
  }
}
