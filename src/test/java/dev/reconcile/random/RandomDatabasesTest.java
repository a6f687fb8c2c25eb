package dev.reconcile.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.random.Dice.Version;
import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random databases keep the promises that the golden cases keep: an export is in sync with its
 * database and rebuilds it, and the earlier version becomes the later one.
 *
 * <p>{@code -Drandom.first=1000 -Drandom.count=200} throws other dice; a test's name is its seed.
 */
class RandomDatabasesTest {

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> seeds() {
    long first = Long.getLong("random.first", 1);
    long count = Long.getLong("random.count", 12);
    return LongStream.range(first, first + count)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)))
        .toList();
  }

  private void check(long seed) throws Exception {
    TestServer server = TestServer.instance();
    String before = server.createDatabase();
    String after = server.createDatabase();
    String copy = server.createDatabase();
    try {
      new TestDatabase(before).execute(RandomDatabase.roles());
      int major = major(before);
      new TestDatabase(before).execute(RandomDatabase.sql(new Dice(seed, Version.BEFORE, major)));
      new TestDatabase(after).execute(RandomDatabase.sql(new Dice(seed, Version.AFTER, major)));
      Path project = folder.resolve("project" + seed);
      ok(Tool.run("export", "--url", after, "--out", project.toString()));
      inSync(Tool.on(after, project, "plan"));
      ok(Tool.on(copy, project, "apply", "--yes"));
      assertThat(difference(after, copy)).as("rebuilt").isEmpty();
      ok(Tool.on(before, project, "apply", "--yes", "--allow", "all", "--prune"));
      assertThat(difference(after, before)).as("carried").isEmpty();
      inSync(Tool.on(before, project, "plan"));
    } finally {
      server.drop(before);
      server.drop(after);
      server.drop(copy);
    }
  }

  private static int major(String url) throws SQLException {
    return Integer.parseInt(new TestDatabase(url).value("show server_version_num")) / 10000;
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
