package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.Contents;
import dev.reconcile.testing.ExampleRoles;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The systems of {@code examples/}: from every state that they are found in, one apply leads to the
 * same catalog as from {@code new.sql}, and a second plan is empty; plans and verify write nothing.
 * On a new database two runners are at work at once, after a role without rights was sent away with
 * the list of what it lacks. In {@code src/test/resources/examples/<system>}, {@code <state>.sql}
 * says what must hold of the rows afterwards, {@code <state>.options.txt} what apply needs to be
 * told, and {@code others.txt} whose facts are nobody's business.
 */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final Path EXPECTED = Path.of("src/test/resources/examples");
  private static final Map<String, List<String>> FRESH = new ConcurrentHashMap<>();

  private String database = "";

  static List<String> states() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().matches("examples/(?!opsconductor).*/states/.*\\.sql"))
          .map(file -> EXAMPLES.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void createRoles() throws SQLException {
    ExampleRoles.create();
  }

  @BeforeEach
  void create() throws SQLException {
    database = TestServer.instance().createDatabase();
  }

  @AfterEach
  void drop() throws SQLException {
    TestServer.instance().drop(database);
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateBecomesTheSame(String state) throws Exception {
    Path example = EXAMPLES.resolve(state).getParent().getParent();
    new TestDatabase(database).execute(Files.readString(EXAMPLES.resolve(state)));
    Contents found = Contents.of(database);
    Tool dryRun = Tool.on(database, example, "plan", "--env", "dev");
    assertThat(dryRun.exitCode()).as(dryRun.toString()).isZero();
    assertThat(Contents.of(database)).isEqualTo(found);
    Tool apply = Tool.on(database, example, "apply", options(state));
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    Contents made = Contents.of(database);
    Tool again = Tool.on(database, example, "plan", "--env", "dev", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.toString()).isZero();
    Tool verify = Tool.on(database, example, "verify", "--env", "dev");
    assertThat(verify.exitCode()).as(verify.toString()).isZero();
    assertThat(Contents.of(database)).isEqualTo(made);
    assertThat(CatalogFacts.diff(fresh(example), facts(example, database))).isEmpty();
    Path expected = expected(state, ".sql");
    if (Files.exists(expected)) {
      new TestDatabase(database).execute(Files.readString(expected));
    }
  }

  private static String[] options(String state) throws IOException {
    Path file = expected(state, ".options.txt");
    String more = Files.exists(file) ? Files.readString(file).strip() : "";
    return ("--env dev --yes " + more).strip().split("\\s+");
  }

  private static Path expected(String state, String ending) {
    return EXPECTED.resolve(state.replace("states/", "").replaceFirst("\\.sql$", ending));
  }

  private static List<String> fresh(Path example) throws SQLException, IOException {
    List<String> known = FRESH.get(example.toString());
    if (known == null) {
      String url = TestServer.instance().createDatabase();
      new TestDatabase(url).execute(Files.readString(example.resolve("states/new.sql")));
      sendsStrangersAway(url, example);
      twoAtOnce(url, example);
      known = facts(example, url);
      TestServer.instance().drop(url);
      FRESH.put(example.toString(), known);
    }
    return known;
  }

  private static void sendsStrangersAway(String url, Path example) throws SQLException {
    Contents found = Contents.of(url);
    String stranger = url.replaceFirst("//[^@]*@", "//" + ExampleRoles.STRANGER + ":stranger@");
    Tool apply =
        Tool.run(
            "apply",
            "--yes",
            "--env",
            "dev",
            "--dir",
            example.toString(),
            "--url",
            stranger,
            "--scratch-url",
            url);
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err())
        .contains(
            "[missing-privilege]",
            "GRANT CREATE ON DATABASE ",
            " TO " + ExampleRoles.STRANGER + ";");
    assertThat(Contents.of(url)).isEqualTo(found);
  }

  private static Tool waiting(String url, Path example) {
    return Tool.on(url, example, "apply", "--env", "dev", "--yes", "--wait");
  }

  /** The second one waits until the first is done, and finds nothing to do. */
  private static void twoAtOnce(String url, Path example) {
    CompletableFuture<Tool> other = CompletableFuture.supplyAsync(() -> waiting(url, example));
    Tool one = waiting(url, example);
    assertThat(one.exitCode()).as(one.toString()).isZero();
    Tool two = other.join();
    assertThat(two.exitCode()).as(two.toString()).isZero();
    assertThat(one.out() + two.out()).contains("In sync: 0 changes, 0 held back");
    assertThat(List.of(one.err().contains("[1/"), two.err().contains("[1/")))
        .containsExactlyInAnyOrder(true, false);
  }

  private static List<String> facts(Path example, String url) throws SQLException, IOException {
    Path others = EXPECTED.resolve(EXAMPLES.relativize(example)).resolve("others.txt");
    List<String> names = Files.exists(others) ? Files.readAllLines(others) : List.of();
    return CatalogFacts.readAllBut(url, "reconcile").stream()
        .filter(fact -> names.stream().noneMatch(fact::contains))
        .toList();
  }
}
