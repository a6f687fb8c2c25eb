package dev.reconcile.kind.function;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Run-time parameters that are set while a routine runs (catalog {@code pg_proc.proconfig}). */
final class RuntimeSettings {

  /** Parameters whose value is a list of names (GUC_LIST_QUOTE in the server's sources). */
  private static final Set<String> LISTS =
      Set.of(
          "local_preload_libraries",
          "search_path",
          "session_preload_libraries",
          "shared_preload_libraries",
          "temp_tablespaces",
          "unix_socket_directories");

  private RuntimeSettings() {}

  /** Lists are written with one blank after each comma, and no names are an empty one. */
  static Map<String, String> canonical(Map<String, String> settings) {
    Map<String, String> canonical = new LinkedHashMap<>();
    settings.forEach(
        (given, value) -> {
          String name = given.toLowerCase(Locale.ROOT);
          canonical.put(name, LISTS.contains(name) ? join(names(value)) : value);
        });
    return Collections.unmodifiableMap(canonical);
  }

  private static List<String> names(String value) {
    List<String> names =
        SqlTokens.of(value).tokens().stream()
            .filter(token -> token.isName() || token.kind() == Token.Kind.STRING)
            .map(Token::value)
            .toList();
    return names.isEmpty() ? List.of("") : names;
  }

  private static String join(List<String> names) {
    return new SqlWriter().items(names, SqlWriter::identifier).done().text();
  }

  /** The clause for one parameter. A list must not be one constant: that would be one name. */
  static Sql clause(String name, String value) {
    SqlWriter writer = sql("SET").optionName(name).keyword("TO");
    return LISTS.contains(name)
        ? writer.items(names(value), SqlWriter::literal).done()
        : writer.literal(value).done();
  }
}
