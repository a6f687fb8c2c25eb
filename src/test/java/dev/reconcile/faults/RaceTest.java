package dev.reconcile.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Others are there, too: other runs, people who change the schema or end sessions, bad networks.
 */
@ExtendWith(PostgresExtension.class)
class RaceTest {

  private static final String LIVE =
      """
      create table item (id int primary key, price int);
      insert into item select i, i from generate_series(1, 100) i;
      create table other (id int);
      analyze;
      """;

  private static final String DESIRED =
      """
      tables:
        item:
          columns: {id: {type: int, not_null: true}, price: bigint, note: text}
          primary_key: [id]
          indexes: {item_price: [price]}
        other: {columns: {id: int}}
        more: {columns: {id: int}}
      """;

  private static final String WAITING =
      """
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  @TempDir Path folder;

  private Path project() throws Exception {
    Path project = Tool.project(folder, DESIRED);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {online: {rows: 1}, locks: {timeout: 30s}}\n");
    return project;
  }

  @Test
  void ofSeveralRunsOneDoesTheWork(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Path project = project();
    List<CompletableFuture<Tool>> runs =
        Stream.generate(() -> run(database.url(), project)).limit(4).toList();
    for (CompletableFuture<Tool> run : runs) {
      Tool tool = run.get(2, TimeUnit.MINUTES);
      assertThat(tool.exitCode()).as(tool.toString()).isIn(0, 1);
      if (tool.exitCode() == 1) {
        assertThat(tool.err()).contains("another run is at work", "[another-run]");
      }
    }
    assertThat(database.value("select count(*) from reconcile.run where outcome = 'converged'"))
        .isEqualTo("1");
    inSync(database, project);
  }

  @Test
  void whatOthersChangeMeanwhileIsFound(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Relay.Plot meddling =
        new Relay.Plot() {
          @Override
          public Relay.Fate fateOf(Relay.Request request) {
            if (request.text().startsWith("CREATE TABLE public.more")) {
              execute(database, "alter table other add column mine int");
            }
            return Relay.Fate.PASSES;
          }

          @Override
          public void strike() {
            throw new IllegalStateException("nothing is to be struck");
          }
        };
    Path project = project();
    try (Relay relay = Relay.to(database.url(), meddling)) {
      Tool apply = run(relay.url(), project).get(2, TimeUnit.MINUTES);
      assertThat(apply.exitCode()).as(apply.toString()).isNotZero();
      assertThat(apply.toString()).contains("column public.other.mine");
    }
  }

  @Test
  void statementsAreCancelledAndSessionsEnded(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Path project = project();
    for (String end : List.of("pg_cancel_backend", "pg_terminate_backend")) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("lock table item in access share mode");
        CompletableFuture<Tool> run = run(database.url(), project);
        await().atMost(Duration.ofMinutes(1)).until(() -> run.isDone() || isWaiting(database));
        database.value("select %s(pid) from (%s) waiting".formatted(end, WAITING));
        Tool apply = run.get(1, TimeUnit.MINUTES);
        assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
        assertThat(apply.err()).contains("error: step ").doesNotContain("    at ");
      }
    }
    Tool again = run(database.url(), project).get(1, TimeUnit.MINUTES);
    assertThat(again.exitCode()).as(again.toString()).isZero();
    inSync(database, project);
  }

  @Test
  void connectionsAreSlowAndBreakAtRandom(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Path project = project();
    long seed = Long.getLong("faults.seed", System.nanoTime());
    Random random = new Random(seed);
    Relay.Plot weather =
        new Relay.Plot() {
          @Override
          public synchronized Relay.Fate fateOf(Relay.Request request) {
            Relay.Fate[] fates = Relay.Fate.values();
            return random.nextInt(150) == 0 ? fates[random.nextInt(fates.length)] : delayed();
          }

          private Relay.Fate delayed() {
            if (random.nextInt(100) == 0) {
              await().pollDelay(Duration.ofMillis(20)).until(() -> true);
            }
            return Relay.Fate.PASSES;
          }

          @Override
          public void strike() {
            // The connection breaks.
          }
        };
    try (Relay relay = Relay.to(database.url(), weather)) {
      for (int i = 0; i < 8; i++) {
        Tool apply = run(relay.url(), project).get(2, TimeUnit.MINUTES);
        assertThat(apply.exitCode()).as("seed %d: %s", seed, apply).isIn(0, 1);
        assertThat(apply.err()).as("seed %d", seed).doesNotContain("    at ");
      }
    }
    Tool last = run(database.url(), project).get(2, TimeUnit.MINUTES);
    assertThat(last.exitCode()).as("seed %d: %s", seed, last).isZero();
    inSync(database, project);
  }

  private static CompletableFuture<Tool> run(String url, Path project) {
    return CompletableFuture.supplyAsync(
        () -> Tool.on(url, project, "apply", "--yes"), work -> new Thread(work, "run").start());
  }

  private static boolean isWaiting(TestDatabase database) throws SQLException {
    return !database.value("select count(*) from (%s) waiting".formatted(WAITING)).equals("0");
  }

  private static void execute(TestDatabase database, String sql) {
    try {
      database.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void inSync(TestDatabase database, Path project) {
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out()).as(plan.toString()).startsWith("In sync: 0 changes");
  }
}
