package dev.reconcile.cases;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import dev.reconcile.testing.ViewsRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case; see {@link GoldenCasesTest}.
 *
 * @param name the folder below {@code src/test/resources/cases}
 */
record GoldenCase(String name) {

  private static final Path CASES = Path.of("src/test/resources/cases");

  private static final Pattern QUALIFIER = Pattern.compile("(\\w+|\"[^\"]+\")\\.(?=[\\w\"])");

  /** How a query changed, which is shortened to fit into a line. */
  private static final Pattern CUT_QUERY = Pattern.compile("query .* → .*");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static List<GoldenCase> all() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("desired.yaml"))
          .map(file -> CASES.relativize(file.getParent()).toString())
          .sorted()
          .map(GoldenCase::new)
          .toList();
    }
  }

  void check(TestServer server) throws Exception {
    Path folder = CASES.resolve(name);
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
      for (Path file : data.filter(GoldenCase::isData).toList()) {
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

  /**
   * Before 16, PostgreSQL prints the table before each column of a query, so that many a query is
   * in the plan as PostgreSQL prints it and not as it was written.
   */
  private static String spelled(String plan, int major) {
    if (major >= 16) {
      return plan;
    }
    String cut = CUT_QUERY.matcher(plan).replaceAll("query");
    String plain = QUALIFIER.matcher(cut).replaceAll("");
    return SPACE.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
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
      throws IOException, SQLException {
    Tool build = Tool.on(fresh, project, "apply", "--yes");
    assertThat(build.exitCode()).as(build.toString()).isZero();
    ViewsRead.asToldFromText(project, fresh);
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
