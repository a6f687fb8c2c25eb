package dev.reconcile.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the catalog says of a database, one line a fact: everything that a dump of its schema would
 * care for, and nothing that two databases of the same schema may differ in, such as object
 * identifiers, the order of columns or the name of the database.
 *
 * <p>It is a second opinion, so it shares no code with the tool: not its queries, its model or its
 * connections. Members of extensions and what belongs to PostgreSQL itself are left out.
 */
public final class CatalogFacts {
  private static final List<FactQuery> QUERIES =
      Stream.of(
              "aggregates",
              "base_types",
              "casts_and_languages",
              "collations_and_conversions",
              "columns",
              "comments",
              "composite_types",
              "constraints",
              "database",
              "default_privileges",
              "domains",
              "enum_types",
              "event_triggers",
              "extended_statistics",
              "extensions",
              "foreign_data",
              "functions",
              "indexes",
              "operator_classes",
              "operators",
              "policies",
              "privileges",
              "publication_schemas",
              "publications",
              "range_types",
              "relations",
              "rules",
              "schemas",
              "security_labels",
              "sequences",
              "subscriptions",
              "text_search",
              "triggers",
              "views")
          .map(FactQuery::named)
          .toList();

  /**
   * Constants in defaults and checks are printed as the session prints values; names, as it needs.
   */
  private static final String FIXED_SETTINGS =
      """
      select
        set_config('search_path', '', true),
        set_config('datestyle', 'ISO, YMD', true),
        set_config('intervalstyle', 'postgres', true),
        set_config('timezone', 'UTC', true),
        set_config('bytea_output', 'hex', true),
        set_config('extra_float_digits', '1', true),
        set_config('lc_monetary', 'C', true),
        set_config('quote_all_identifiers', 'off', true)
      """;

  private CatalogFacts() {}

  /** The facts of the given schemas, and of all that stands outside any schema, sorted. */
  public static List<String> read(String url, String... schemas) throws SQLException {
    try (Connection connection = new TestDatabase(url).connect()) {
      return readOnce(connection, List.of(schemas));
    }
  }

  /** The facts of all schemas but PostgreSQL's own and the given ones, sorted. */
  public static List<String> readAllBut(String url, String... schemasLeftOut) throws SQLException {
    try (Connection connection = new TestDatabase(url).connect()) {
      List<String> schemas = schemas(connection);
      schemas.removeAll(List.of(schemasLeftOut));
      return readOnce(connection, schemas);
    }
  }

  /** The facts as the open transaction sees them; the settings hold until it ends. */
  static List<String> read(Connection connection, List<String> schemas) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(FIXED_SETTINGS);
    }
    TreeSet<String> facts = new TreeSet<>();
    for (FactQuery query : QUERIES) {
      facts.addAll(query.ask(connection, schemas));
    }
    return List.copyOf(facts);
  }

  /** What only one of the two databases says, sorted; empty when they are the same. */
  public static List<String> diff(List<String> left, List<String> right) {
    return Stream.concat(
            without(left, right).map(fact -> "only left:  " + fact),
            without(right, left).map(fact -> "only right: " + fact))
        .toList();
  }

  private static Stream<String> without(List<String> facts, List<String> others) {
    Set<String> known = Set.copyOf(others);
    return facts.stream().filter(fact -> !known.contains(fact)).sorted();
  }

  private static List<String> readOnce(Connection connection, List<String> schemas)
      throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    List<String> facts = read(connection, schemas);
    connection.rollback();
    return facts;
  }

  private static List<String> schemas(Connection connection) throws SQLException {
    String sql =
        """
        select nspname
        from pg_namespace
        where nspname !~ '^pg_' and nspname <> 'information_schema'
        """;
    List<String> schemas = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    return schemas;
  }
}
