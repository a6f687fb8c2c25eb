package dev.reconcile.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JSON Schemas accept what the tool accepts: all YAML that there is here, and what it exports.
 */
class JsonSchemaTest {

  private static final Path CORPUS = Path.of("src/test/resources/dev/reconcile/corpus");
  private static final List<Path> FOLDERS =
      List.of(Path.of("examples"), Path.of("schema"), Path.of("src/test/resources/cases"));

  /** Docker's, Kubernetes' and GitHub's. */
  private static final Path OTHERS = Path.of("examples/deploy");

  private static final String PROJECT_FILE = "reconcile.yaml";

  private static final JsonSchema SCHEMA = new JsonSchema("reconcile.schema.json");
  private static final JsonSchema PROJECT = new JsonSchema("project.schema.json");

  static List<Path> files() throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (Path folder : FOLDERS) {
      files.addAll(yamlFiles(folder));
    }
    assertThat(files).hasSizeGreaterThan(2);
    return files;
  }

  static List<String> databases() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.startsWith(OTHERS))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsWrittenByHandIsValid(Path file) throws IOException {
    assertThat(errors(file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsExportedIsValid(String database, @TempDir Path folder) throws Exception {
    String needs = database.substring(0, database.indexOf('.')) + ".server.txt";
    ServerNeeds.assume(TestServer.instance(), CORPUS.resolve(needs));
    String url = TestServer.instance().createDatabase();
    try {
      new TestDatabase(url).execute(Files.readString(CORPUS.resolve(database)));
      Path project = folder.resolve("project");
      Tool export = Tool.run("export", "--url", url, "--out", project.toString());
      assertThat(export.exitCode()).as(export.toString()).isZero();
      for (Path file : yamlFiles(project)) {
        assertThat(errors(file)).as(Files.readString(file)).isEmpty();
      }
    } finally {
      TestServer.instance().drop(url);
    }
  }

  private static List<String> errors(Path file) throws IOException {
    boolean project = file.endsWith(PROJECT_FILE);
    return (project ? PROJECT : SCHEMA).errors(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tables: {tool: {colums: {id: bigint}}}",
        "tables: {tool: {columns: {id: {typ: bigint}}}}",
        "tables: {tool: {columns: {id: {type: bigint, not_null: maybe}}}}",
        "tables: {tool: {grants: {reader: [selekt]}}}",
        "tables: {tool: {foreign_keys: {tool_fkey: {columns: [id], references: x(id), on_delete: vanish}}}}",
        "tables: {tool: {triggers: {touch: {timing: befor, events: [update], function: touch()}}}}",
        "tabels: {}",
      })
  void mistakesAreFound(String yaml) {
    assertThat(SCHEMA.errors(yaml)).isNotEmpty();
  }
}
