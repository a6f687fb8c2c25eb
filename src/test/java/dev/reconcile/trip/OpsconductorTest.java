package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One table with many pasts: from every state to the same table, with all rows. */
class OpsconductorTest {

  private static final Path PROJECT = Path.of("examples/opsconductor");
  private static final String TEXTS_AS_ARRAYS =
      "select string_agg(key || '=' || platform::text, ' ' order by id) from tool where id <= 8";

  private static List<String> freshFacts = List.of();

  private String database = "";

  static List<String> states() throws IOException {
    try (Stream<Path> files = Files.list(PROJECT.resolve("states"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @BeforeAll
  static void buildFresh() throws SQLException {
    String fresh = TestServer.instance().createDatabase();
    Tool apply = Tool.on(fresh, PROJECT, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    freshFacts = CatalogFacts.read(fresh, "public");
    TestServer.instance().drop(fresh);
  }

  @BeforeEach
  void create() throws SQLException {
    database = TestServer.instance().createDatabase();
  }

  @AfterEach
  void drop() throws SQLException {
    TestServer.instance().drop(database);
  }

  @AfterAll
  static void forget() {
    freshFacts = List.of();
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateBecomesTheSameTable(String state) throws Exception {
    load(state);
    String rows = rows();
    Tool apply = Tool.on(database, PROJECT, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(rows()).isEqualTo(rows);
    Tool again = Tool.on(database, PROJECT, "plan", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.toString()).isZero();
    assertThat(again.out()).contains("In sync: 0 changes, 0 held back");
    if (!state.equals("hard-dependent-views.sql")) {
      assertThat(CatalogFacts.diff(freshFacts, CatalogFacts.read(database, "public"))).isEmpty();
    }
  }

  @Test
  void valuesBecomeWhatTheRuleSays() throws Exception {
    load("hard-values.sql");
    Tool.on(database, PROJECT, "apply", "--yes");
    assertThat(new TestDatabase(database).value(TEXTS_AS_ARRAYS))
        .isEqualTo(
            "null={} empty={} one={a} two={a,b} literal={\"{a}\"} blank={} comma={} hole={a,b}");
  }

  @Test
  void viewsInTheWayComeBackWithCommentsAndGrants() throws Exception {
    load("hard-dependent-views.sql");
    List<String> before = viewFacts();
    assertThat(before).anyMatch(fact -> fact.contains("comment"));
    Tool apply = Tool.on(database, PROJECT, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(viewFacts()).isEqualTo(before);
  }

  private List<String> viewFacts() throws SQLException {
    return CatalogFacts.read(database, "public").stream()
        .filter(fact -> fact.contains("tool_") && fact.contains("view"))
        .filter(fact -> !fact.contains("text[]") && !fact.contains("column"))
        .toList();
  }

  @Test
  void theResultExportedBuildsTheSameDatabase(@TempDir Path folder) throws Exception {
    load("s3-partial.sql");
    Tool.on(database, PROJECT, "apply", "--yes");
    Path exported = folder.resolve("exported");
    Tool export = Tool.run("export", "--url", database, "--out", exported.toString());
    assertThat(export.exitCode()).as(export.toString()).isZero();
    String copy = TestServer.instance().createDatabase();
    Tool apply = Tool.on(copy, exported, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(CatalogFacts.diff(freshFacts, CatalogFacts.read(copy, "public"))).isEmpty();
    TestServer.instance().drop(copy);
  }

  @Test
  void driftIsFoundAndPendingIsNotDrift(@TempDir Path folder) throws Exception {
    Tool.on(database, PROJECT, "apply", "--yes");
    assertThat(Tool.on(database, PROJECT, "drift").exitCode()).isZero();
    new TestDatabase(database)
        .execute(
            "alter table tool alter column usage_count set default 7; drop index tool_tags_gin");
    Tool drift = Tool.on(database, PROJECT, "drift");
    assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(2);
    assertThat(drift.out())
        .contains("column public.tool.usage_count was changed")
        .contains("index public.tool.tool_tags_gin is gone")
        .contains("2 drifted, 0 pending");
  }

  @Test
  void planWritesNothing() throws Exception {
    load("s1-text-columns.sql");
    List<String> before = CatalogFacts.readAllBut(database);
    Tool plan = Tool.on(database, PROJECT, "plan", "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);
    assertThat(CatalogFacts.readAllBut(database)).isEqualTo(before);
  }

  private void load(String state) throws IOException, SQLException {
    new TestDatabase(database).execute(Files.readString(PROJECT.resolve("states").resolve(state)));
  }

  private String rows() throws SQLException {
    TestDatabase test = new TestDatabase(database);
    return test.value("select to_regclass('public.tool') is not null").equals("t")
        ? test.value(
            "select count(*) || ' ' || coalesce(string_agg(key, ',' order by id), '') from tool")
        : "0 ";
  }
}
