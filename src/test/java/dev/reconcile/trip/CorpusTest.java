package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that the tool was not designed for: exported, rebuilt, carried to their next version.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/dev/reconcile/corpus");

  @TempDir Path folder;

  static List<String> databases() throws IOException {
    return names(".sql").stream().filter(name -> !name.endsWith(".next")).toList();
  }

  static List<String> databasesWithNext() throws IOException {
    return names(".next.sql");
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ending))
              .map(name -> name.substring(0, name.length() - ending.length()))
              .sorted()
              .toList();
      assertThat(names).isNotEmpty();
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anExportRebuildsTheDatabase(String name) throws Exception {
    assumeServer(name);
    withTwo(
        (original, copy) -> {
          load(original, name + ".sql");
          Path project = export(original);
          inSync(Tool.on(original, project, "plan"));
          ok(Tool.on(copy, project, "apply", "--yes"));
          assertThat(difference(original, copy)).isEmpty();
          inSync(Tool.on(copy, project, "plan"));
        });
  }

  @ParameterizedTest
  @MethodSource("databasesWithNext")
  void aDatabaseIsCarriedToItsNextVersion(String name) throws Exception {
    assumeServer(name);
    withTwo(
        (before, after) -> {
          load(before, name + ".sql");
          load(after, name + ".next.sql");
          Path project = export(after);
          ok(Tool.on(before, project, "apply", "--yes", "--allow", "all", "--prune"));
          assertThat(difference(after, before)).isEmpty();
          inSync(Tool.on(before, project, "plan"));
        });
  }

  private static void assumeServer(String name) throws IOException, SQLException {
    ServerNeeds.assume(TestServer.instance(), CORPUS.resolve(name + ".server.txt"));
  }

  private interface Scene {
    void play(String one, String other) throws Exception;
  }

  private static void withTwo(Scene scene) throws Exception {
    TestServer server = TestServer.instance();
    String one = server.createDatabase();
    String other = server.createDatabase();
    try {
      scene.play(one, other);
    } finally {
      server.drop(one);
      server.drop(other);
    }
  }

  private static void load(String url, String file) throws IOException, SQLException {
    new TestDatabase(url).execute(Files.readString(CORPUS.resolve(file)));
  }

  private Path export(String url) {
    Path project = folder.resolve("project");
    ok(Tool.run("export", "--url", url, "--out", project.toString()));
    return project;
  }

  private static List<String> difference(String expected, String actual) throws SQLException {
    return CatalogFacts.diff(
        CatalogFacts.readAllBut(expected, "reconcile"),
        CatalogFacts.readAllBut(actual, "reconcile"));
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }

  private static void inSync(Tool plan) {
    assertThat(plan.out()).as(plan.toString()).startsWith("In sync: 0 changes, 0 held back");
  }
}
