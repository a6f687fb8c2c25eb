package dev.reconcile.cases;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every folder below {@code src/test/resources/cases} is a case: {@code live.sql} is what is there,
 * {@code desired.yaml} what should be, {@code plan.txt} what the plan must look like. With {@code
 * -Dcases.write=true} the plans are written instead of compared: read the change before you commit
 * it. {@code -Dcases.only=view/} runs those alone whose names begin so.
 *
 * <p>The plan is then applied, and a second one must have nothing to do. Where nothing is held back
 * and nothing unmanaged, the catalog must be that of a fresh build, as read by code that shares
 * nothing with the tool, and a plan of its export must be empty. {@code options.txt} holds options
 * of plan and apply, as {@code --allow drop-column}; {@code check.sql} says of the rows what must
 * hold afterwards; {@code reconcile.yaml} is the project's file where it is more than a version;
 * {@code given.sql} makes what others own, in the live database and before the fresh build. {@code
 * server.txt} says what the server must have (see {@link ServerNeeds}); {@code plan.18.txt} is the
 * plan for PostgreSQL 18 where that is another.
 */
class GoldenCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");

  private static final Pattern QUALIFIER = Pattern.compile("(\\w+|\"[^\"]+\")\\.(?=[\\w\"])");

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> folders =
          files
              .filter(file -> file.endsWith("desired.yaml"))
              .map(Path::getParent)
              .filter(folder -> name(folder).startsWith(System.getProperty("cases.only", "")))
              .sorted()
              .toList();
      assertThat(folders).isNotEmpty();
      return folders.stream()
          .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }
  }

  private static String name(Path folder) {
    return CASES.relativize(folder).toString();
  }

  private static void check(Path folder) throws Exception {
    TestServer server = TestServer.instance();
    ServerNeeds.assume(server, folder.resolve("server.txt"));
    String live = server.createDatabase();
    String fresh = server.createDatabase();
    Path work = Files.createTempDirectory("case");
    try {
      runIfThere(folder.resolve("given.sql"), live, fresh);
      runIfThere(folder.resolve("live.sql"), live);
      Path project = project(work, folder);
      String[] options = options(folder);
      Tool plan = Tool.on(live, project, "plan", options);
      comparePlan(folder, server.major(), plan);
      applies(live, project, options, heldBack(plan));
      runIfThere(folder.resolve("check.sql"), live);
      if (!heldBack(plan) && !plan.out().contains("Unmanaged")) {
        converges(live, fresh, project, work);
      }
    } finally {
      server.drop(live);
      server.drop(fresh);
    }
  }

  private static Path project(Path work, Path folder) throws IOException {
    Path project = Tool.project(work, Files.readString(folder.resolve("desired.yaml")));
    try (Stream<Path> data = Files.list(folder)) {
      for (Path file : data.filter(GoldenCasesTest::isData).toList()) {
        Files.copy(file, project.resolve("schema").resolve(file.getFileName()), REPLACE_EXISTING);
      }
    }
    Path settings = folder.resolve("reconcile.yaml");
    if (Files.exists(settings)) {
      Files.copy(settings, project.resolve("reconcile.yaml"), REPLACE_EXISTING);
    }
    return project;
  }

  /** Files that descriptions name. */
  private static boolean isData(Path file) {
    return file.getFileName().toString().matches(".*\\.(csv|json)");
  }

  private static String[] options(Path folder) throws IOException {
    Path file = folder.resolve("options.txt");
    return Files.exists(file) ? Files.readString(file).strip().split("\\s+") : new String[0];
  }

  private static void comparePlan(Path folder, int major, Tool plan) throws IOException {
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    Path ofThisMajor = folder.resolve("plan." + major + ".txt");
    Path file = Files.exists(ofThisMajor) ? ofThisMajor : folder.resolve("plan.txt");
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(file, plan.out());
    }
    assertThat(spelled(plan.out(), major)).isEqualTo(spelled(Files.readString(file), major));
  }

  /** Before 16, PostgreSQL prints the table before each column of a query. */
  private static String spelled(String plan, int major) {
    return major < 16 ? QUALIFIER.matcher(plan).replaceAll("") : plan;
  }

  private static boolean heldBack(Tool plan) {
    return plan.out().contains("Held back");
  }

  private static void applies(String live, Path project, String[] options, boolean heldBack) {
    Tool apply = Tool.on(live, project, "apply", with(options, "--yes"));
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(heldBack ? 3 : 0);
    Tool again = Tool.on(live, project, "plan", options);
    assertThat(again.out()).as(again.toString()).doesNotContain("Steps");
    assertThat(heldBack(again)).as(again.toString()).isEqualTo(heldBack);
  }

  private static void runIfThere(Path file, String... databases) throws IOException, SQLException {
    if (Files.exists(file)) {
      for (String database : databases) {
        new TestDatabase(database).execute(Files.readString(file));
      }
    }
  }

  private static void converges(String live, String fresh, Path project, Path work)
      throws SQLException {
    Tool build = Tool.on(fresh, project, "apply", "--yes");
    assertThat(build.exitCode()).as(build.toString()).isZero();
    assertThat(facts(live)).containsExactlyElementsOf(facts(fresh));
    isInSync(Tool.on(live, project, "plan"));
    Path exported = work.resolve("exported");
    Tool export = Tool.run("export", "--url", live, "--out", exported.toString());
    assertThat(export.exitCode()).as(export.toString()).isZero();
    isInSync(Tool.on(live, exported, "plan"));
  }

  private static List<String> facts(String url) throws SQLException {
    return CatalogFacts.readAllBut(url, "reconcile");
  }

  private static void isInSync(Tool plan) {
    assertThat(plan.out()).as(plan.toString()).startsWith("In sync: 0 changes, 0 held back");
  }

  private static String[] with(String[] options, String option) {
    return Stream.concat(Stream.of(options), Stream.of(option)).toArray(String[]::new);
  }
}
