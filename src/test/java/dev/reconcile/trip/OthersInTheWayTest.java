package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Other sessions that keep a run waiting, and other runs. */
@ExtendWith(PostgresExtension.class)
class OthersInTheWayTest {

  private static final String ONE = "tables: {tool: {columns: {id: int}}}\n";
  private static final String TWO = "tables: {tool: {columns: {id: int, name: text}}}\n";

  @TempDir Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void make() throws Exception {
    project = Tool.project(folder, TWO);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {locks: {timeout: 100ms, retries: 2, backoff: 20ms, max_backoff: 40ms}}\n");
  }

  @Test
  void theyAreShownAndEndedOnlyWhenThatIsAskedFor(TestDatabase database) throws Exception {
    database.execute("create table tool (id int)");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("set application_name = 'the report'");
      statement.execute("begin; select count(*) from tool");
      Tool shown = Tool.on(database.url(), project, "apply", "--yes");
      assertThat(shown.exitCode()).as(shown.toString()).isEqualTo(1);
      assertThat(shown.err())
          .containsPattern(
              "waits for process \\d+ \\(\\w+, the report, .*idle in transaction, for \\d+s\\): .*from tool")
          .containsPattern("trying again in \\d+ ms \\(2 of 2\\): .*lock timeout")
          .containsPattern("hint: it waited for process \\d+ .*--kill-blockers");
      assertThat(other.isValid(5)).isTrue();

      Tool ended = Tool.on(database.url(), project, "apply", "--yes", "--kill-blockers");
      assertThat(ended.exitCode()).as(ended.toString()).isZero();
      assertThat(ended.err()).containsPattern("ended process \\d+");
      assertThat(other.isValid(5)).isFalse();
    }
  }

  @Test
  void whoMayNotEndThemIsTold(TestDatabase database) throws Exception {
    String role = "deployer_" + UUID.randomUUID().toString().replace('-', '_');
    database.execute(
        "create role %s login password 'deployer'; create table tool (id int);".formatted(role)
            + "alter table tool owner to %s; grant create on schema public to %s;"
                .formatted(role, role)
            + "do $$ begin execute format('grant create on database %I to "
            + role
            + "', current_database()); end $$");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("begin; select count(*) from tool");
      String url = database.urlOf(role, "deployer");
      Tool apply = Tool.on(database, url, project, "apply", "--yes", "--kill-blockers");
      assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
      assertThat(apply.err()).contains("cannot be ended: ", "GRANT pg_signal_backend");
      assertThat(other.isValid(5)).isTrue();
    } finally {
      database.execute("drop owned by %s cascade; drop role %s".formatted(role, role));
    }
  }

  @Test
  void anotherRunIsWaitedFor(TestDatabase database) throws Exception {
    Tool.project(folder, ONE);
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('reconcile'), hashtext('default'))");
      CompletableFuture<Tool> apply =
          CompletableFuture.supplyAsync(
              () -> Tool.on(database.url(), project, "apply", "--yes", "--wait"));
      await()
          .atMost(30, TimeUnit.SECONDS)
          .until(
              () ->
                  database.value(
                      "select count(*) from pg_stat_activity where datname = current_database()"
                          + " and query like 'select pg_try_advisory_lock%'"),
              "1"::equals);
      statement.execute("select pg_advisory_unlock_all()");
      Tool done = apply.get(60, TimeUnit.SECONDS);
      assertThat(done.exitCode()).as(done.toString()).isZero();
    }
  }

  @Test
  void theTimeToWaitIsAttachedToTheOption(TestDatabase database) {
    Tool plan = Tool.on(database.url(), project, "apply", "--yes", "--wait", "no-such-plan.json");
    assertThat(plan.err()).contains("cannot read no-such-plan.json");
    Tool soon = Tool.on(database.url(), project, "apply", "--yes", "--wait=soon");
    assertThat(soon.exitCode()).isEqualTo(64);
    assertThat(soon.err()).contains("soon is no length of time; write it as in 200ms");
  }

  @Test
  void aStatementThatTakesLongerThanItsKindMayIsEnded(TestDatabase database) throws Exception {
    database.execute(
        "create table tool (id int, name text); insert into tool select g from generate_series(1, 300000) g");
    Tool.project(folder, "tables: {tool: {columns: {id: bigint, name: text}}}\n");
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {timeouts: {rewrite: 5ms, brief: 1min}, online: {rows: 10000000}}\n");
    Tool apply = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err()).contains("statement timeout", "policy.timeouts");
  }
}
