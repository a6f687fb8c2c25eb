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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The systems of {@code examples/}: each of the states that they are found in takes the same walk.
 * A dry run and a role without rights, who gets the list of what it lacks, write nothing; what
 * needs a permission is held back without it; of two runners at once one does the work and the
 * other finds it done; another apply does nothing; verify is content and writes nothing; and the
 * catalog is that of a new database. In {@code src/test/resources/examples/<system>}, {@code
 * <state>.sql} says what must hold of the rows afterwards, {@code <state>.allow.txt} what has to be
 * allowed, and {@code others.txt} whose objects are nobody's business here, and must stay, but for
 * what is ours in them (with a !).
 */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final Path EXPECTED = Path.of("src/test/resources/examples");
  private static final String NOTHING_TO_DO = "In sync: 0 changes, 0 held back";
  private static final Map<Path, List<String>> FRESH = new ConcurrentHashMap<>();

  static List<String> states() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().matches(".*/states/.*\\.sql"))
          .map(file -> EXAMPLES.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void createRoles() throws SQLException {
    ExampleRoles.create();
  }

  @ParameterizedTest
  @MethodSource("states")
  @Execution(ExecutionMode.CONCURRENT)
  void everyStateBecomesTheSame(String state) throws Exception {
    Path example = EXAMPLES.resolve(state).getParent().getParent();
    List<String> fresh = fresh(example);
    String database = TestServer.instance().createDatabase();
    try {
      new TestDatabase(database).execute(Files.readString(EXAMPLES.resolve(state)));
      List<String> theirs = theirs(example, database);
      isLeftAlone(database, () -> nobodyWritesYet(example, database));
      String allowed = text(expected(state, ".allow.txt"));
      if (!allowed.isEmpty()) {
        isHeldBack(example, database);
      }
      twoAtOnce(example, database, allowed);
      isLeftAlone(database, () -> nothingIsLeftToDo(example, database));
      assertThat(CatalogFacts.diff(fresh, ours(example, database))).isEmpty();
      assertThat(theirs(example, database)).containsAll(theirs);
      new TestDatabase(database).execute(text(expected(state, ".sql")));
    } finally {
      TestServer.instance().drop(database);
    }
  }

  private static void isLeftAlone(String database, Runnable visit) throws SQLException {
    Contents before = Contents.of(database);
    visit.run();
    assertThat(Contents.of(database)).isEqualTo(before);
  }

  private static void nobodyWritesYet(Path example, String database) {
    Tool dryRun = done(Tool.on(database, example, "plan", "--env", "dev"));
    TestDatabase itself = new TestDatabase(database);
    String stranger = itself.urlOf(ExampleRoles.STRANGER, ExampleRoles.STRANGER);
    Tool apply = Tool.on(itself, stranger, example, "apply", "--env", "dev", "--yes");
    if (dryRun.out().contains(NOTHING_TO_DO)) {
      assertThat(done(apply).out()).contains(NOTHING_TO_DO);
    } else {
      assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
      assertThat(apply.err())
          .contains(
              "[missing-privilege]",
              "GRANT CREATE ON DATABASE ",
              " TO " + ExampleRoles.STRANGER + ";");
    }
  }

  private static void isHeldBack(Path example, String database) {
    Tool apply = apply(example, database, "");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
  }

  /** The second one waits until the first is done. */
  private static void twoAtOnce(Path example, String database, String allowed) {
    CompletableFuture<Tool> other =
        CompletableFuture.supplyAsync(() -> apply(example, database, allowed));
    List<Tool> both = List.of(done(apply(example, database, allowed)), done(other.join()));
    assertThat(both).anyMatch(tool -> tool.out().contains(NOTHING_TO_DO));
    assertThat(both).filteredOn(tool -> tool.err().contains("[1/")).hasSizeLessThan(2);
  }

  private static void nothingIsLeftToDo(Path example, String database) {
    assertThat(done(apply(example, database, "")).out()).contains(NOTHING_TO_DO);
    done(Tool.on(database, example, "verify", "--env", "dev"));
  }

  private static Tool apply(Path example, String database, String allowed) {
    String options = "--env dev --yes --wait" + (allowed.isEmpty() ? "" : " --allow " + allowed);
    return Tool.on(database, example, "apply", options.split(" "));
  }

  private static Tool done(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
    return tool;
  }

  private static List<String> fresh(Path example) throws SQLException, IOException {
    List<String> known = FRESH.get(example);
    if (known == null) {
      String database = TestServer.instance().createDatabase();
      new TestDatabase(database).execute(Files.readString(example.resolve("states/new.sql")));
      done(apply(example, database, ""));
      known = ours(example, database);
      TestServer.instance().drop(database);
      FRESH.put(example, known);
    }
    return known;
  }

  private static List<String> ours(Path example, String database) throws SQLException, IOException {
    List<String> others = others(example).filter(name -> !name.startsWith("!")).toList();
    return facts(database).filter(fact -> others.stream().noneMatch(fact::contains)).toList();
  }

  private static List<String> theirs(Path example, String database)
      throws SQLException, IOException {
    List<String> others = others(example).filter(name -> !name.startsWith("!")).toList();
    List<String> ours =
        others(example)
            .filter(name -> name.startsWith("!"))
            .map(name -> name.substring(1))
            .toList();
    return facts(database)
        .filter(fact -> others.stream().anyMatch(fact::contains))
        .filter(fact -> ours.stream().noneMatch(fact::contains))
        .toList();
  }

  private static Stream<String> facts(String database) throws SQLException {
    return CatalogFacts.readAllBut(database, "reconcile").stream();
  }

  private static Stream<String> others(Path example) throws IOException {
    return text(EXPECTED.resolve(EXAMPLES.relativize(example)).resolve("others.txt")).lines();
  }

  private static Path expected(String state, String ending) {
    return EXPECTED.resolve(state.replace("states/", "").replaceFirst("\\.sql$", ending));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }
}
