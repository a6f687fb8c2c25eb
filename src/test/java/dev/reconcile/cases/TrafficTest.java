package dev.reconcile.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Applies the plans of the cases for large tables while others read and write them, one reader and
 * one writer of them for longer than a lock is waited for: nobody waits much longer than that.
 */
class TrafficTest {

  private static final Path CASES = Path.of("src/test/resources/cases/online");
  private static final Duration LOCK_TIMEOUT = Duration.ofMillis(200);

  /** A busy machine is late by itself. */
  private static final Duration SLACK = Duration.ofMillis(800);

  private static final String SETTINGS =
      "version: 1\npolicy: {online: {rows: 1}, locks: {timeout: 200ms, retries: 100}}\n";

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> letsTrafficPass() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases
          .filter(folder -> !Files.exists(folder.resolve("options.txt")) && hasItems(folder))
          .sorted()
          .toList()
          .stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> apply(folder)));
    }
  }

  /** Users' statements are about a table of this name, whose key they may write. */
  private static boolean hasItems(Path folder) {
    try {
      String live = Files.readString(folder.resolve("live.sql"));
      return live.contains("create table item ") && !live.contains("generated always as identity");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void apply(Path folder) throws Exception {
    TestServer server = TestServer.instance();
    ServerNeeds.assume(server, folder.resolve("server.txt"));
    TestDatabase database = new TestDatabase(server.createDatabase());
    database.execute(Files.readString(folder.resolve("live.sql")));
    Path project =
        Tool.project(
            Files.createTempDirectory("traffic"), Files.readString(folder.resolve("desired.yaml")));
    Files.writeString(project.resolve("reconcile.yaml"), SETTINGS);
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService users = Executors.newFixedThreadPool(4);
    try {
      List<Future<Duration>> waits =
          List.of(
              users.submit(stays(database, "select count(*) from item")),
              users.submit(stays(database, "update item set id = id where id = 2")),
              users.submit(again(database, "select count(*) from item where id < 10", over)),
              users.submit(again(database, "update item set id = id where id = 1", over)));
      Tool apply = Tool.on(database.url(), project, "apply", "--yes", "--allow", "all");
      over.set(true);
      assertThat(apply.exitCode()).as(apply.toString()).isZero();
      for (Future<Duration> wait : waits) {
        assertThat(wait.get()).isLessThan(LOCK_TIMEOUT.plus(SLACK));
      }
    } finally {
      over.set(true);
      users.shutdown();
      server.drop(database.url());
    }
  }

  /** A transaction that keeps its locks for a while. */
  private static Callable<Duration> stays(TestDatabase database, String sql) {
    return () -> {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        Duration wait = timed(statement, sql);
        statement.execute("select pg_sleep(1)");
        connection.commit();
        return wait;
      }
    };
  }

  private static Callable<Duration> again(TestDatabase database, String sql, AtomicBoolean over) {
    return () -> {
      Duration longest = Duration.ZERO;
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        while (!over.get()) {
          Duration wait = timed(statement, sql);
          longest = wait.compareTo(longest) > 0 ? wait : longest;
          statement.execute("select pg_sleep(0.005)");
        }
      }
      return longest;
    };
  }

  private static Duration timed(Statement statement, String sql) throws SQLException {
    long begin = System.nanoTime();
    statement.execute(sql);
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
