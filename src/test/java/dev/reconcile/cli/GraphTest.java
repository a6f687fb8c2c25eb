package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Schemas as diagrams; those of the project of {@link FormatsTest} as files beside its plans. */
@ExtendWith(PostgresExtension.class)
class GraphTest {

  private static final Path CASE = Path.of("src/test/resources/formats/shop");

  @TempDir Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void make() throws Exception {
    project = Tool.project(folder, Files.readString(CASE.resolve("desired.yaml")));
  }

  @ParameterizedTest
  @CsvSource({"svg,svg", "mermaid,mmd"})
  void asWrittenDown(String format, String extension) throws Exception {
    Tool graph = Tool.run("graph", "--dir", project.toString(), "--format", format);
    assertThat(graph.exitCode()).as(graph.toString()).isZero();
    Path expected = CASE.resolve("graph." + extension);
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(expected, graph.out());
    }
    assertThat(graph.out()).isEqualTo(Files.readString(expected));
  }

  @Test
  void aDatabaseNeedsNoProject(TestDatabase live) throws Exception {
    live.execute(Files.readString(CASE.resolve("live.sql")));
    Path file = folder.resolve("pictures/live.svg");
    Tool graph = Tool.run("graph", "--url", live.url(), "--out", file.toString());
    assertThat(graph.exitCode()).as(graph.toString()).isZero();
    assertThat(graph.out()).isEmpty();
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Files.readString(file))));
    assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(picture.getElementsByTagName("g").getLength()).isEqualTo(4);
    assertThat(picture.getDocumentElement().getTextContent())
        .contains("shop.recent (view)", "odd|name<b>", "shop.orders → shop.customer: customer_id");
  }

  @Test
  void patternsChoose(TestDatabase live) throws Exception {
    live.execute(
        "create schema audit; create table audit.log (id int); create table log (id int);"
            + "create table other (id int)");
    assertThat(mermaid(live, "--table", "lo*")).contains("\"public.log\"", "\"audit.log\"");
    assertThat(mermaid(live, "--table", "public.*")).doesNotContain("audit");
    assertThat(mermaid(live, "--schema", "audit")).doesNotContain("public");
    Tool nothing = Tool.run("graph", "--url", live.url(), "--table", "nothing");
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err()).contains("there is no such table or view", "--table");
  }

  @Test
  void aPlanShowsWhatChanges(TestDatabase live) throws Exception {
    live.execute("create table changed (id int); create table same (id int)");
    Path other =
        Tool.project(
            folder.resolve("other"),
            "tables: {changed: {columns: {id: bigint, pk: text}}, same: {columns: {id: int}}}\n");
    Tool graph = Tool.on(live.url(), other, "graph", "--plan", "--format", "mermaid");
    assertThat(graph.out())
        .as(graph.toString())
        .contains("bigint id \"type was integer\"", "text pk_ \"new\"")
        .doesNotContain("same");
  }

  private static String mermaid(TestDatabase live, String... options) {
    String[] all = new String[options.length + 5];
    String[] first = {"graph", "--url", live.url(), "--format", "mermaid"};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(options, 0, all, first.length, options.length);
    Tool graph = Tool.run(all);
    assertThat(graph.exitCode()).as(graph.toString()).isZero();
    return graph.out();
  }
}
