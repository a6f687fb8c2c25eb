package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.expression.scan.SqlReferences;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.token.NameChain;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.tree.Parse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each query in {@code ordinary-queries.sql} has the relations it refers to in a comment above. */
class OrdinaryQueriesTest {

  private final SqlAnalyzer analyzer = new SqlAnalyzer();

  record Query(String sql, List<Name> relations) {

    static Query of(String paragraph) {
      String[] parts = paragraph.split("\n", 2);
      List<Name> relations =
          NameChain.of(SqlTokens.of(parts[0].substring(2)).tokens()).stream()
              .map(NameChain::last)
              .sorted()
              .toList();
      return new Query(parts[1], relations);
    }

    @Override
    public String toString() {
      return sql.strip();
    }
  }

  static Stream<Query> queries() {
    try (InputStream file = OrdinaryQueriesTest.class.getResourceAsStream("ordinary-queries.sql")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      String[] paragraphs = new String(bytes, StandardCharsets.UTF_8).split("\n\n");
      return Arrays.stream(paragraphs).skip(1).map(Query::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void scanMissesNoRelation(Query query) {
    assertThat(analyzer.scan(query.sql()).relations()).containsAll(query.relations());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void parsedQueryRefersToNothingElse(Query query) {
    SqlReferences references = analyzer.query(query.sql());
    assertThat(references.relations()).isEqualTo(query.relations());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isParsed(Query query) {
    assertThat(Parse.statement(SqlTokens.of(query.sql())).problem()).isEmpty();
  }
}
