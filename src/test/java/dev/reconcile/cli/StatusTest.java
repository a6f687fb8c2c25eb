package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a database knows of runs, and of what is in their way. */
@ExtendWith(PostgresExtension.class)
class StatusTest {

  @TempDir Path folder;

  @Test
  void nothingYet(TestDatabase database) throws Exception {
    Tool status = Tool.run("status", "--url", database.url());
    assertThat(status.exitCode()).as(status.toString()).isZero();
    assertThat(status.out()).isEqualTo("Nothing was applied here yet.\n");
    assertThat(json(database).toString())
        .isEqualTo("{\"under_way\":[],\"conversions\":[],\"refills\":[],\"runs\":[]}");
  }

  @Test
  void runsOfTheJournal(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    Tool apply = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    database.execute(
        "insert into reconcile.run (project, tool_version, plan_fingerprint, steps, outcome)"
            + " values ('default', 'x', 'x', 3, 'running')");
    Tool status = Tool.run("status", "--url", database.url());
    assertThat(status.exitCode()).as(status.toString()).isZero();
    assertThat(status.out())
        .startsWith("No run is under way.\n")
        .containsPattern("1 +\\| default +\\| 20\\S+ \\S+ +\\| 00:00:0\\d.*converged +\\| 1 of 1")
        .containsPattern("2 +\\| default.*interrupted +\\| 0 of 3");
  }

  @Test
  void whoIsInTheWay(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    Tool.on(database.url(), project, "apply", "--yes");
    try (Connection user = database.connect();
        Connection run = database.connect();
        Statement using = user.createStatement();
        Statement working = run.createStatement()) {
      using.execute("set application_name = 'the reader'; begin; lock table t in share mode");
      working.execute("select pg_advisory_lock(hashtext('reconcile'), hashtext('default'))");
      Thread waiting = new Thread(() -> alter(working), "waits for a lock");
      waiting.start();
      String text = untilBlocked(database);
      assertThat(text)
          .contains("Under way: process ", "alter table t add")
          .containsPattern(
              "waits for process \\d+ \\(.*the reader.*, for \\d+s\\): set application_name");
      JsonNode json = json(database);
      assertThat(json.at("/under_way/0/doing").asText()).contains("alter table t add");
      assertThat(json.at("/under_way/0/waits_for/0").asText()).contains("the reader");
      assertThat(json.at("/runs/0/outcome").asText()).isEqualTo("converged");
      using.execute("rollback");
      waiting.join();
    }
  }

  private static JsonNode json(TestDatabase database) throws Exception {
    Tool status = Tool.run("status", "--url", database.url(), "--format", "json");
    assertThat(status.exitCode()).as(status.toString()).isZero();
    return new ObjectMapper().readTree(status.out());
  }

  private static void alter(Statement statement) {
    try {
      statement.execute("alter table t add column more int");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String untilBlocked(TestDatabase database) {
    return await()
        .atMost(30, TimeUnit.SECONDS)
        .until(
            () -> Tool.run("status", "--url", database.url()).out(),
            text -> text.contains("waits for"));
  }
}
