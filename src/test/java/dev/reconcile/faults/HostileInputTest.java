package dev.reconcile.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds: one clear error or none, soon, and never a fault of the tool. */
class HostileInputTest {

  @TempDir Path folder;

  private record Description(String what, String text, Charset charset) {

    static Description of(String what, String text) {
      return new Description(what, text, UTF_8);
    }

    static Description ofSql(String what, String expression) {
      String text =
          """
          tables: {t: {columns: {id: {type: int, default: "%1$s"}}, checks: {c: "%1$s"}}}
          views:
            v: {query: "select %1$s as a"}
          """;
      return of(what, text.formatted(expression));
    }
  }

  @TestFactory
  Stream<DynamicTest> structures() {
    return tests(
        Description.of("aliases of aliases", aliasBomb()),
        Description.of("alias to itself", "a: &a [*a]\ntables: *a\n"),
        Description.of("merge of itself", "tables: &a\n  <<: *a\n"),
        Description.of("deep lists", "tables: " + "[".repeat(100_000)),
        Description.of("deep maps", "tables: " + "{a: ".repeat(20_000) + "}".repeat(20_000)),
        Description.of("deep blocks", deepBlocks()),
        Description.of("two documents", "tables: {}\n---\ntables: {}\n"),
        Description.of("no mapping", "- tables\n"),
        Description.of("a word", "tables\n"),
        Description.of("a class", "tables: !!java.net.URL [\"http://127.0.0.1/\"]\n"),
        Description.of("keys that are no texts", "tables: {[a, b]: {}, {c: d}: {}, 1: {}}\n"),
        Description.of("no columns", "tables: {t: {columns: null, checks: null, rows: null}}\n"),
        Description.of("no objects", "tables: {t: null}\nviews: {v: null}\nenums: {e: null}\n"));
  }

  @TestFactory
  Stream<DynamicTest> sizes() {
    return tests(
        Description.of("huge text", "views: {v: {query: \"" + "x".repeat(5_000_000) + "\"}}"),
        Description.of("huge key", "tables: {" + "x".repeat(3_000_000) + ": {}}"),
        Description.of("huge number", "sequences: {s: {start: " + "9".repeat(100_000) + "}}\n"),
        Description.of("many digits", "sequences: {s: {start: 1e999999999}}\n"),
        Description.of("long name", "tables: {" + "ü".repeat(32) + ": {columns: {id: int}}}\n"),
        Description.of("deep type", type("setof ".repeat(5_000) + "int" + "[]".repeat(10_000))));
  }

  @TestFactory
  Stream<DynamicTest> characters() {
    return tests(
        Description.of("escaped NUL", "tables: {\"a\\0b\": {columns: {id: int}}}\n"),
        Description.of("NUL in SQL", "views: {v: {query: \"select '\\0'\"}}\n"),
        Description.of("NUL", "tables:\n  a\u0000b: {columns: {id: int}}\n"),
        Description.of("half a pair", "tables: {\"a\\ud800b\": {columns: {id: int}}}\n"),
        new Description("no UTF-8", "t: \u00ff\u00fe", ISO_8859_1),
        new Description("Latin 1", "tables: {größe: {}}\n", ISO_8859_1),
        new Description("UTF-16", "tables: {t: {columns: {id: int}}}\n", UTF_16),
        Description.of("byte order mark", "\ufefftables: {t: {columns: {id: int}}}\n"),
        Description.of("right to left", "tables: {\"\u202eelbat\": {columns: {id: int}}}\n"));
  }

  @TestFactory
  Stream<DynamicTest> names() {
    return tests(
        Description.of("name of blanks", "tables: {\"   \": {columns: {id: int}}}\n"),
        Description.of("empty name", "tables: {\"\": {columns: {\"\": int}}}\n"),
        Description.of("dots", "tables: {\"...\": {}, a.b.c.d: {columns: {id: int}}}\n"),
        Description.of("open quotes", "tables: {'\"a': {columns: {id: int}}, 'b\"': {}}\n"),
        Description.of("open types", "functions: {\"f((((\": {returns: int, body: select 1}}\n"));
  }

  @TestFactory
  Stream<DynamicTest> sql() {
    return tests(
        Description.ofSql("deep parentheses", "(".repeat(3_000) + "1" + ")".repeat(3_000)),
        Description.ofSql("long sum", "1" + " + 1".repeat(5_000)),
        Description.ofSql("deep queries", "(select ".repeat(2_000) + "1" + ")".repeat(2_000)),
        Description.ofSql(
            "deep cases", "case when a then ".repeat(2_000) + "1" + " end".repeat(2_000)),
        Description.ofSql("open comment", "1 /* " + "/*".repeat(5_000)),
        Description.ofSql("open dollar quote", "$a$ 1"),
        Description.ofSql("open quote", "'1"));
  }

  @Test
  void whatEndsItsStatementIsRefused() throws Exception {
    String types = "tables: {t: {columns: {a: \"int); drop table x; create table y (a int\"}}}\n";
    assertThat(validated(Description.of("type", types)).err())
        .contains("schema.yaml:1:24", "broken-sql", "closes a parenthesis that it does not open");
    assertThat(validated(Description.ofSql("statements", "1; drop table t; --")).err())
        .contains("column public.t.id is not whole: it is more than one statement")
        .contains("constraint public.t.c is not whole")
        .contains("view public.v is not whole");
  }

  private Stream<DynamicTest> tests(Description... descriptions) {
    return Stream.of(descriptions).map(d -> DynamicTest.dynamicTest(d.what(), () -> validated(d)));
  }

  private Tool validated(Description description) throws IOException {
    Path project = Tool.project(Files.createTempDirectory(folder, "project"), "");
    Files.write(
        project.resolve("schema/schema.yaml"), description.text().getBytes(description.charset()));
    Tool tool =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> Tool.run("validate", "--dir", project.toString()));
    String said = tool.err().substring(0, Math.min(tool.err().length(), 20_000));
    assertThat(tool.exitCode()).as(said).isIn(0, 1);
    assertThat(said).hasSize(tool.err().length()).doesNotContain("    at ", "fault of reconcile");
    return tool;
  }

  private static String type(String type) {
    return "tables: {t: {columns: {a: \"%s\"}}}\n".formatted(type);
  }

  private static String deepBlocks() {
    return IntStream.range(0, 3_000)
        .mapToObj(depth -> " ".repeat(depth) + "a:\n")
        .collect(Collectors.joining());
  }

  private static String aliasBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String all = ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1);
      bomb.append("a%1$d: &a%1$d [%2$s]%n".formatted(i, all));
    }
    return bomb + "tables: *a11\n";
  }
}
