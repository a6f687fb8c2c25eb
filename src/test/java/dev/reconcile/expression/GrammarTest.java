package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.tree.Parse;
import dev.reconcile.model.KindName;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import dev.reconcile.spec.SpecLoader;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How much of real SQL the grammar reads: the views that each PostgreSQL brings with it, the
 * examples, the golden cases, ordinary queries. What it does not read is listed in {@code
 * target/not-parsed}.
 */
class GrammarTest {

  private static final Path NOT_PARSED = Path.of("target/not-parsed");

  /** The one that the other tests use is a server already. */
  private static final List<Integer> OTHER_MAJORS = List.of(14, 15, 16, 18);

  /** As the server prints them, and separated by a character that no query has. */
  private static final String SYSTEM_VIEWS =
      """
      select string_agg(pg_get_viewdef(oid), chr(1) order by oid)
      from pg_class where relkind = 'v' and oid < 16384
      """;

  private static final Set<KindName> WITH_EXPRESSIONS =
      Set.of(
          KindName.COLUMN,
          KindName.DOMAIN,
          KindName.DOMAIN_CONSTRAINT,
          KindName.CONSTRAINT,
          KindName.INDEX,
          KindName.STATISTICS,
          KindName.POLICY,
          KindName.TRIGGER,
          KindName.BACKFILL,
          KindName.ROWS);

  private static final Set<KindName> WITH_QUERIES =
      Set.of(
          KindName.VIEW,
          KindName.MATERIALIZED_VIEW,
          KindName.RULE,
          KindName.COPY,
          KindName.FUNCTION,
          KindName.PROCEDURE);

  @Test
  void queriesAreRead() throws Exception {
    Set<String> queries = described(EnumSet.of(SqlText.Form.QUERY), WITH_QUERIES);
    OrdinaryQueriesTest.queries().forEach(query -> queries.add(query.sql()));
    queries.addAll(systemViews(TestServer.instance()));
    for (int major : OTHER_MAJORS) {
      try (TestServer server = TestServer.embedded(major)) {
        queries.addAll(systemViews(server));
      }
    }
    assertThat(queries).hasSizeGreaterThan(500);
    assertThat(shareRead(queries, Parse::statement, "queries")).isGreaterThan(0.97);
  }

  private static List<String> systemViews(TestServer server) throws Exception {
    String url = server.createDatabase();
    List<String> queries = List.of(new TestDatabase(url).value(SYSTEM_VIEWS).split("\u0001"));
    server.drop(url);
    return queries;
  }

  @Test
  void expressionsAreRead() throws Exception {
    Set<String> expressions =
        described(
            EnumSet.of(SqlText.Form.EXPRESSION, SqlText.Form.VALUE, SqlText.Form.LASTING_VALUE),
            WITH_EXPRESSIONS);
    assertThat(expressions).hasSizeGreaterThan(250);
    assertThat(shareRead(expressions, Parse::expression, "expressions")).isGreaterThan(0.99);
  }

  private interface Reading {
    Parse of(SqlTokens sql);
  }

  private static double shareRead(Set<String> texts, Reading reading, String name)
      throws IOException {
    List<String> notParsed = new ArrayList<>();
    for (String text : texts) {
      String problem = reading.of(SqlTokens.of(text)).problem();
      if (!problem.isEmpty()) {
        notParsed.add("-- " + problem + "\n" + text.strip() + "\n\n");
      }
    }
    Files.createDirectories(NOT_PARSED);
    double share = 1 - (double) notParsed.size() / texts.size();
    String rate =
        "-- %d of %d %s are parsed: %.2f %%%n%n"
            .formatted(texts.size() - notParsed.size(), texts.size(), name, 100 * share);
    System.out.print(rate);
    Files.writeString(NOT_PARSED.resolve(name + ".sql"), rate + String.join("", notParsed));
    return share;
  }

  private static Set<String> described(Set<SqlText.Form> forms, Set<KindName> kinds)
      throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (String folder : List.of("examples", "src/test/resources/cases")) {
      for (Path file : files(Path.of(folder))) {
        Map<String, String> project = Map.of(file.toString(), Files.readString(file));
        new SpecLoader(Kinds.specs())
            .load(project, new Diagnostics()).schema().objects().stream()
                .filter(object -> kinds.contains(object.id().kind()))
                .map(SchemaObject::checkedTexts)
                .flatMap(List::stream)
                .filter(text -> forms.contains(text.form()) && !text.text().isBlank())
                .forEach(text -> texts.add(text.text()));
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("reconcile.yaml"))
          .sorted()
          .toList();
    }
  }
}
