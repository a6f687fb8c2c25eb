package dev.reconcile.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A run with every kind of step is stopped at points of it: before a request reaches the server, in
 * the middle of it, and when it is done but nobody has heard of it; by killing the process, by
 * killing its server process, by shutting the server down immediately, or by cutting the
 * connection. The next run has to make of the database what an undisturbed run makes of it. {@code
 * -Dcrash.points=all} takes all points, a number so many of them.
 */
class CrashTest {

  private static final Path PROJECT = Path.of("src/test/resources/dev/reconcile/crash");
  private static final String SAMPLE = "6";
  private static final Relay.Fate[] FATES = {
    Relay.Fate.LOST, Relay.Fate.TORN, Relay.Fate.ABANDONED, Relay.Fate.UNANSWERED
  };

  /** Rows of all tables, whatever the order of their columns. */
  private static final String ROWS =
      """
      select string_agg(t || ': ' || (xpath('/row/h/text()', query_to_xml(format(
               'select md5(string_agg(to_jsonb(r)::text, chr(10) order by to_jsonb(r)::text)) as h from %s r', t),
               false, true, '')))[1]::text, chr(10) order by t)
      from (select format('%I.%I', schemaname, tablename) as t from pg_tables
            where schemaname in ('public', 'wide', 'reconcile_trash') and tablename <> 'hook_log') known
      """;

  /** The server process of a run. */
  private static final String RUN =
      """
      select l.pid from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and d.datname = current_database()
      """;

  private enum Strike {
    PROCESS,
    SERVER_PROCESS,
    SERVER,
    CONNECTION
  }

  private record Point(int request, Relay.Fate fate, Strike strike) {}

  private static OwnServer own;
  private static TestServer server;
  private static String original;
  private static List<String> facts;
  private static String rows;
  private static List<String> requests;
  private static int stopped;
  private static int survived;

  @BeforeAll
  static void runUndisturbed() throws Exception {
    own = OwnServer.start();
    server = TestServer.of(own::url);
    original = server.createDatabase();
    new TestDatabase(original).execute(Files.readString(PROJECT.resolve("live.sql"), UTF_8));
    String url = server.copyOf(original);
    Breakdown plot = Breakdown.none();
    try (Relay relay = Relay.to(url, plot)) {
      ok(apply(relay.url(), url));
    }
    facts = CatalogFacts.readAllBut(url, "reconcile");
    rows = new TestDatabase(url).value(ROWS);
    requests = plot.requests();
    server.drop(url);
  }

  @AfterAll
  static void tell() throws Exception {
    System.out.printf(
        "stopped at %d of %d points of a run, survived %d%n",
        stopped, requests.size() * FATES.length, survived);
    own.close();
  }

  @TestFactory
  Stream<DynamicTest> theNextRunFinishesTheWork() {
    return points().stream()
        .map(
            point ->
                DynamicTest.dynamicTest(
                    point + ": " + requests.get(point.request() - 1).lines().findFirst().orElse(""),
                    () -> stopAndRunAgain(point)));
  }

  private static List<Point> points() {
    String wanted = System.getProperty("crash.points", SAMPLE);
    int all = requests.size() * FATES.length;
    int number = wanted.equals("all") ? all : Math.min(all, Integer.parseInt(wanted));
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              int at =
                  number == all ? i / FATES.length : (int) ((long) i * requests.size() / number);
              return new Point(
                  at + 1,
                  FATES[i % FATES.length],
                  Strike.values()[(i / FATES.length + i) % Strike.values().length]);
            })
        .toList();
  }

  private static void stopAndRunAgain(Point point) throws Exception {
    String url = server.copyOf(original);
    if (isStopped(point, url)) {
      stopped++;
      ok(apply(url, url));
    }
    assertThat(CatalogFacts.diff(facts, CatalogFacts.readAllBut(url, "reconcile"))).isEmpty();
    assertThat(new TestDatabase(url).value(ROWS)).isEqualTo(rows);
    server.drop(url);
    survived++;
  }

  /** The last points are not reached where fewer batches do. */
  private static boolean isStopped(Point point, String url) throws Exception {
    CompletableFuture<ToolProcess> process = new CompletableFuture<>();
    CompletableFuture<Void> struck = new CompletableFuture<>();
    Runnable strike =
        () -> {
          switch (point.strike()) {
            case PROCESS -> process.join().kill();
            case SERVER_PROCESS -> crash(url);
            case SERVER -> restart();
            case CONNECTION -> {}
          }
          struck.complete(null);
        };
    try (Relay relay = Relay.to(url, Breakdown.at(point.request(), point.fate(), strike))) {
      int code;
      if (point.strike() == Strike.PROCESS) {
        process.complete(ToolProcess.start(arguments(relay.url(), url)));
        code = process.join().end();
      } else {
        Tool tool =
            CompletableFuture.supplyAsync(() -> apply(relay.url(), url)).get(2, TimeUnit.MINUTES);
        assertThat(tool.err()).as(tool.toString()).doesNotContain("    at ");
        code = tool.exitCode();
      }
      if (code != 0) {
        struck.get(1, TimeUnit.MINUTES);
      }
      return code != 0;
    }
  }

  /** A server process that dies takes all others with it; the server then recovers by its log. */
  private static void crash(String url) {
    TestDatabase database = new TestDatabase(url);
    try (Connection witness = database.connect()) {
      ProcessHandle.of(Long.parseLong(database.value(RUN))).orElseThrow().destroyForcibly();
      await().atMost(Duration.ofMinutes(1)).until(() -> !witness.isValid(1));
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(() -> database.value("select 1").equals("1"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void restart() {
    own.stop();
    try {
      own.startAgain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tool apply(String url, String scratch) {
    return Tool.run(arguments(url, scratch));
  }

  private static String[] arguments(String url, String scratch) {
    return new String[] {
      "apply", "--yes", "--dir", PROJECT.toString(), "--url", url, "--scratch-url", scratch
    };
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
    assertThat(tool.out()).contains("In sync: 0 changes, 0 held back");
  }
}
