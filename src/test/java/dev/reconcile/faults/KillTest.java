package dev.reconcile.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A conversion, a backfill and a copy, beside others who write, are killed at random moments and
 * started again each time. Nothing may be lost, nothing done twice, and what others wrote has to be
 * there. {@code -Dkills=20} kills so often, {@code -Dkills.seed=1} at other moments.
 *
 * <p>A moment is not a time but how far the journal says that the work is: so a run is under way,
 * however slow the machine. It lies in a batch, between two, or beside a step, as comes.
 */
class KillTest {

  private static final int ROWS = 12_000;

  /** A rule that would show if a row were converted twice; it leaves alone what writers write. */
  private static final String LIVE =
      """
      create table item (id int primary key, price int, mirror int, slug text, hits int, note text);
      insert into item select i, i, i, null, null, '' from generate_series(1, %1$d) i;
      create index item_price on item (price);
      create table part (key int primary key, owner text not null);
      analyze;
      """
          .formatted(ROWS);

  private static final String DESIRED =
      """
      tables:
        item:
          columns:
            id: int
            price: {type: bigint, convert: [{from: int, using: price * 2}]}
            mirror: int
            slug: {type: text}
            hits: int
            note: text
          primary_key: [id]
          indexes: {item_price: [price]}
          backfills:
            slugs: {set: "slug = 'item ' || id, hits = coalesce(hits, 0) + 1", where: slug is null}
        part:
          columns: {key: int, owner: {type: text, not_null: true}}
          primary_key: [key]
          copy_from:
            query: select id as key, 'copied' as owner from item where id <= %1$d and note <> 'never'
            key: [key]
      """
          .formatted(ROWS);

  private static final String SLOWLY =
      """
      version: 1
      policy:
        online: {rows: 1}
        batch: {target: 5ms, pause: 60ms}
        locks: {timeout: 200ms, retries: 200}
      """;

  private static final String BEGUN =
      "select to_regclass('reconcile.conversion_chunk') is not null";

  /** How far the work is: rows of batches, of which a step counts for many. */
  private static final String FAR =
      """
      select 500 * (select count(*) from reconcile.step)
        + (select coalesce(sum(rows), 0) from reconcile.conversion)
        + (select coalesce(sum(rows), 0) from reconcile.conversion_chunk)
      """;

  /** As far as the work is when nearly all of it is done. */
  private static final int NEARLY_ALL = 3 * ROWS;

  /** The server process of a run. */
  private static final String RUN =
      """
      select coalesce(max(l.pid), 0) from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.granted and d.datname = current_database()
      """;

  @TempDir Path folder;

  @Test
  void whatIsKilledAtRandomMomentsEndsAsIfItHadNotBeen() throws Exception {
    int wanted = Integer.getInteger("kills", 1);
    long seed = Long.getLong("kills.seed", 20_261_121L);
    Path project = Tool.project(folder, DESIRED);
    Files.writeString(project.resolve("reconcile.yaml"), SLOWLY);
    List<String> facts = undisturbed(project);
    int kills = 0;
    for (int round = 0; kills < wanted; round++) {
      assertThat(round).as("rounds for %d kills", kills).isLessThanOrEqualTo(2 * wanted);
      kills += killed(project, new Random(seed + round), wanted - kills, facts);
    }
    System.out.printf("killed %d times, seed %d%n", kills, seed);
  }

  private static List<String> undisturbed(Path project) throws Exception {
    TestDatabase database = new TestDatabase(TestServer.instance().createDatabase());
    database.execute(LIVE);
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    List<String> facts = CatalogFacts.readAllBut(database.url(), "reconcile");
    TestServer.instance().drop(database.url());
    return facts;
  }

  private static int killed(Path project, Random random, int most, List<String> facts)
      throws Exception {
    TestDatabase database = new TestDatabase(TestServer.instance().createDatabase());
    database.execute(LIVE);
    int kills = 0;
    List<Writer> writers =
        IntStream.range(0, 2).mapToObj(n -> new Writer(database, n, ROWS)).toList();
    try {
      while (kills < most && isKilled(database, project, random, NEARLY_ALL / Math.min(most, 10))) {
        kills++;
      }
    } finally {
      writers.forEach(Writer::stop);
    }
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    check(database, writers);
    assertThat(CatalogFacts.diff(facts, CatalogFacts.readAllBut(database.url(), "reconcile")))
        .isEmpty();
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync");
    TestServer.instance().drop(database.url());
    return kills;
  }

  /** Starts a run and kills it, or its server process, unless it is done before. */
  private static boolean isKilled(TestDatabase database, Path project, Random random, int reach)
      throws Exception {
    long moment = far(database) + 1 + random.nextInt(reach);
    boolean process = random.nextBoolean();
    String workers = String.valueOf(1 + random.nextInt(2));
    ToolProcess run =
        ToolProcess.start(
            "apply",
            "--yes",
            "--workers",
            workers,
            "--dir",
            project.toString(),
            "--url",
            database.url());
    await()
        .pollInterval(Duration.ofMillis(3))
        .atMost(Duration.ofMinutes(2))
        .until(() -> !run.process().isAlive() || far(database) >= moment);
    if (run.process().waitFor(random.nextInt(60), TimeUnit.MILLISECONDS)) {
      assertThat(run.end()).as("a run that nobody killed").isZero(); // it came to its end before
      return false;
    }
    if (process) {
      run.kill();
    } else {
      database.value("select pg_terminate_backend((%s))".formatted(RUN));
    }
    run.end();
    await().atMost(Duration.ofMinutes(1)).until(() -> database.value(RUN).equals("0"));
    return true;
  }

  private static long far(TestDatabase database) throws SQLException {
    boolean begun = database.value(BEGUN).equals("t");
    return begun ? Long.parseLong(database.value(FAR)) : 0;
  }

  private static void check(TestDatabase database, List<Writer> writers) throws SQLException {
    assertThat(database.value("select count(*) from item where price is distinct from 2 * mirror"))
        .as("converted once")
        .isEqualTo("0");
    assertThat(
            database.value(
                "select count(*) from item where hits is distinct from 1 or slug <> 'item ' || id"))
        .as("filled once")
        .isEqualTo("0");
    assertThat(
            database.value(
                "select count(*) from item where id <= "
                    + ROWS
                    + " and not exists (select from part where key = id)"))
        .as("copied")
        .isEqualTo("0");
    assertThat(database.value("select count(*) from item where mirror not in (id, 0)"))
        .as("written by nobody")
        .isEqualTo("0");
    assertThat(database.value("select count(*) from item where id <= " + ROWS))
        .as("all rows but those that writers deleted")
        .isEqualTo(String.valueOf(ROWS - writers.stream().mapToInt(Writer::deleted).sum()));
    for (Writer writer : writers) {
      writer.check();
    }
  }

  private static void ok(Tool run) {
    assertThat(run.exitCode()).as(run.toString()).isZero();
  }
}
