package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Binds text search configurations: {@code {parser: default, mappings: {asciiword: [simple]}}}. */
public final class TextSearchConfigurationKind {

  /** All about text search configurations. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "text_search_configurations",
              KindName.TEXT_SEARCH_CONFIGURATION,
              List.of(
                  Property.of("parser", Form.SQL).required(),
                  Property.of("mappings", Form.LISTS).altered()),
              new ConfigurationStatements())
          .bind(TextSearchConfigurationKind.class);

  private TextSearchConfigurationKind() {}

  private static final class ConfigurationStatements implements Statements {

    /** Whose parser has the name of a keyword, as default has, needs its quotes. */
    @Override
    public List<Sql> create(RareObject configuration) {
      List<Sql> statements = new ArrayList<>();
      Sql parser = sql("PARSER =").fragment(configuration.require("parser")).done();
      statements.add(
          sql("CREATE").object(configuration.id()).list(List.of(parser), SqlWriter::sql).done());
      configuration
          .map("mappings")
          .forEach((token, list) -> statements.add(map("ADD", configuration.id(), token, list)));
      return statements;
    }

    private static Sql map(String verb, ObjectId id, String token, String dictionaries) {
      return sql("ALTER")
          .object(id)
          .keyword(verb + " MAPPING FOR")
          .identifier(token)
          .keyword("WITH")
          .fragment(dictionaries)
          .done();
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      Map<String, String> from = live.map("mappings");
      Map<String, String> to = desired.map("mappings");
      List<Sql> statements = new ArrayList<>();
      from.keySet().stream()
          .filter(token -> !to.containsKey(token))
          .forEach(token -> statements.add(unmap(desired.id(), token)));
      to.forEach(
          (token, list) -> {
            if (!list.equals(from.get(token))) {
              String verb = from.containsKey(token) ? "ALTER" : "ADD";
              statements.add(map(verb, desired.id(), token, list));
            }
          });
      return statements;
    }

    private static Sql unmap(ObjectId id, String token) {
      return sql("ALTER").object(id).keyword("DROP MAPPING FOR").identifier(token).done();
    }
  }
}
