package dev.reconcile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * What the tool promises of any database: its export is in sync with it and rebuilds it, and an
 * earlier version of it becomes it. The catalogs are compared by {@link CatalogFacts}.
 *
 * @param server where the databases are made
 */
public record Journey(TestServer server) {

  private interface Scene {
    void play(String one, String other) throws Exception;
  }

  /** Exports the database that a script makes and rebuilds it elsewhere. */
  public void rebuilds(String script) throws Exception {
    withTwo(
        (original, copy) -> {
          new TestDatabase(original).execute(script);
          Path project = export(original);
          inSync(Tool.on(original, project, "plan"));
          ok(Tool.on(copy, project, "apply", "--yes"));
          assertThat(difference(original, copy)).isEmpty();
          inSync(Tool.on(copy, project, "plan"));
        });
  }

  /** Makes of one database what another is. */
  public void carries(String script, String next) throws Exception {
    withTwo(
        (before, after) -> {
          new TestDatabase(before).execute(script);
          new TestDatabase(after).execute(next);
          Path project = export(after);
          ok(Tool.on(before, project, "apply", "--yes", "--allow", "all", "--prune"));
          assertThat(difference(after, before)).isEmpty();
          inSync(Tool.on(before, project, "plan"));
        });
  }

  private void withTwo(Scene scene) throws Exception {
    String one = server.createDatabase();
    String other = server.createDatabase();
    try {
      scene.play(one, other);
    } finally {
      server.drop(one);
      server.drop(other);
    }
  }

  private static Path export(String url) throws IOException {
    Path project = Files.createTempDirectory("journey").resolve("project");
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
