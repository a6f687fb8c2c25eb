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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table with many pasts; {@code ExamplesTest} goes through them. */
class OpsconductorTest {

  private static final Path PROJECT = Path.of("examples/opsconductor");
  private String database = "";

  @BeforeEach
  void create() throws SQLException {
    database = TestServer.instance().createDatabase();
  }

  @AfterEach
  void drop() throws SQLException {
    TestServer.instance().drop(database);
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
    assertThat(
            CatalogFacts.diff(
                CatalogFacts.read(database, "public"), CatalogFacts.read(copy, "public")))
        .isEmpty();
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

  private void load(String state) throws IOException, SQLException {
    new TestDatabase(database).execute(Files.readString(PROJECT.resolve("states").resolve(state)));
  }
}
