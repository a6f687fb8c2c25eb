package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What backfills of large tables promise: each row once, whoever writes and whatever is killed. */
class BackfillTest {

  private static final int ROWS = 50_000;

  private static final String TABLE =
      """
      create table event (id int, name text not null, hits int not null default 0,
                          filled int not null default 0, slug text);
      insert into event (id, name) select i, 'Event ' || i from generate_series(1, %d) i;
      create index event_id on event (id);
      analyze event;
      """
          .formatted(ROWS);

  private static final String DESIRED =
      """
      tables:
        event:
          columns:
            id: integer
            name: {type: text, not_null: true}
            hits: {type: integer, not_null: true, default: 0}
            filled: {type: integer, not_null: true, default: 0}
            slug: {type: text, not_null: true}
          indexes: {event_id: [id]}
          backfills:
            slugs: {set: "slug = lower(name), filled = filled + 1", where: slug is null}
      """;

  @TempDir Path folder;
  private String database = "";

  @BeforeEach
  void create() throws SQLException {
    database = TestServer.instance().createDatabase();
  }

  @AfterEach
  void drop() throws SQLException {
    TestServer.instance().drop(database);
  }

  private Path project(String desired, String batch) throws Exception {
    Path project = Tool.project(folder, desired);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {online: {rows: 1}, batch: %s}\n".formatted(batch));
    return project;
  }

  @Test
  void killedBetweenBatchesItGoesOnAndFillsEachRowOnce() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(TABLE);
    Path project = project(DESIRED, "{target: 5ms, pause: 20ms}");
    int kills = 0;
    String last = "";
    for (int i = 0; i < 4; i++) {
      CompletableFuture<Tool> apply =
          CompletableFuture.supplyAsync(() -> Tool.on(database, project, "apply", "--yes"));
      last = awaitProgress(test, apply, last);
      kills += Integer.parseInt(test.value(KILL));
      apply.get(60, TimeUnit.SECONDS);
    }
    assertThat(kills).isPositive();
    assertThat(Long.parseLong(test.value("select count(*) from event where filled = 1")))
        .isBetween(1L, ROWS - 1L);
    Path hasty = project(DESIRED, "{target: 200ms}");
    Tool apply = Tool.on(database, hasty, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertFilledOnce(test);
    assertThat(test.value("select rows from reconcile.conversion")).isEqualTo("" + ROWS);
    assertThat(Tool.on(database, hasty, "plan").out()).startsWith("In sync");
  }

  private static final String KILL =
      """
      select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend'
      """;

  /** Until more is written down than the last time. */
  private static String awaitProgress(
      TestDatabase test, CompletableFuture<Tool> apply, String before) {
    return await()
        .pollInterval(20, TimeUnit.MILLISECONDS)
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> rowsWrittenDown(test, before),
            now -> apply.isDone() || !List.of(before, "null", "0").contains(now));
  }

  private static String rowsWrittenDown(TestDatabase test, String before) throws SQLException {
    boolean begun = !test.value("select to_regclass('reconcile.conversion_chunk')").equals("null");
    return begun ? test.value("select sum(rows) from reconcile.conversion_chunk") : before;
  }

  private static void assertFilledOnce(TestDatabase test) throws SQLException {
    assertThat(test.value("select count(*) from event where filled = 1 and slug = lower(name)"))
        .isEqualTo("" + ROWS);
  }

  @Test
  void aPartitionMayGoMeanwhile() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(
        """
        create table event (id int, name text) partition by range (id);
        create table event_1 partition of event for values from (0) to (10000);
        create table event_2 partition of event for values from (10000) to (20000);
        insert into event (id) select i from generate_series(0, 19999) i;
        analyze event;
        """);
    Path project =
        project(
            """
            tables:
              event:
                partition_by: range (id)
                partitions: unmanaged
                columns: {id: int, name: text}
                backfills: {names: {set: "name = 'x'", where: name is null}}
            """,
            "{target: 5ms, pause: 200ms}");
    CompletableFuture<Tool> apply =
        CompletableFuture.supplyAsync(() -> Tool.on(database, project, "apply", "--yes"));
    awaitProgress(test, apply, "");
    test.execute("drop table event_2");
    Tool done = apply.get(60, TimeUnit.SECONDS);
    assertThat(done.exitCode()).as(done.toString()).isZero();
    assertThat(test.value("select count(*) from event where name = 'x'")).isEqualTo("10000");
  }

  @Test
  void whatOthersWriteMeanwhileIsKept() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(TABLE);
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> hits = CompletableFuture.supplyAsync(() -> write(over));
    Tool apply = Tool.on(database, project(DESIRED, "{target: 20ms}"), "apply", "--yes");
    over.set(true);
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(test.value("select sum(hits) from event"))
        .isEqualTo("" + hits.get(60, TimeUnit.SECONDS));
    assertFilledOnce(test);
  }

  /** Updates rows here and there, now and then several in a transaction that takes its time. */
  private int write(AtomicBoolean over) {
    int hits = 0;
    try (Connection connection = new TestDatabase(database).connect();
        PreparedStatement hit =
            connection.prepareStatement("update event set hits = hits + 1 where id = ?");
        PreparedStatement stay = connection.prepareStatement("select pg_sleep(0.002)")) {
      connection.setAutoCommit(false);
      for (int i = 1; !over.get(); i++) {
        hit.setInt(1, (int) (i * 7_919L % ROWS) + 1);
        hits += hit.executeUpdate();
        if (i % 20 == 0) {
          stay.execute();
          connection.commit();
        }
      }
      connection.commit();
      return hits;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a column that need not be there yet. */
  private static String rowsLeft(TestDatabase test) throws SQLException {
    return test.value(
        "select (xpath('/row/n/text()', query_to_xml('select count(*) as n from event"
            + " where to_jsonb(event)->>''slug'' is null', true, true, '')))[1]");
  }

  @Test
  void aRowThatIsLockedIsFilledWhenItIsFree() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(TABLE);
    Path project = project(DESIRED, "{}");
    try (Connection other = test.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select * from event where id = 4711 for update");
      CompletableFuture<Tool> apply =
          CompletableFuture.supplyAsync(() -> Tool.on(database, project, "apply", "--yes"));
      await()
          .pollInterval(20, TimeUnit.MILLISECONDS)
          .atMost(60, TimeUnit.SECONDS)
          .until(() -> apply.isDone() || rowsLeft(test).equals("1"));
      other.commit();
      Tool done = apply.get(60, TimeUnit.SECONDS);
      assertThat(done.exitCode()).as(done.toString()).isZero();
    }
    assertFilledOnce(test);
  }

  @Test
  void eachPartitionIsFilledUnderTheNameOfTheWhole() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(
        """
        create table event (id int not null, "Größe" int) partition by range (id);
        create table event_low partition of event for values from (0) to (1000);
        create table "Event High" partition of event for values from (1000) to (100000);
        alter table event add column n int not null default 0;
        insert into event (id) select i from generate_series(1, 20000) i;
        analyze;
        """);
    String desired =
        """
        tables:
          event:
            partition_by: range (id)
            columns:
              id: {type: integer, not_null: true}
              Größe: {type: integer}
              n: {type: integer, not_null: true, default: 0}
            backfills:
              size: {set: '"Größe" = event.id, n = n + 1', where: 'event."Größe" is null -- yet'}
          event_low:
            partition_of: {table: event, values: from (0) to (1000)}
          Event High:
            partition_of: {table: event, values: from (1000) to (100000)}
        """;
    Tool apply = Tool.on(database, project(desired, "{}"), "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(test.value("select count(*) from event where \"Größe\" = id and n = 1"))
        .isEqualTo("20000");
  }

  @Test
  void whatNeverHoldsIsSaidBeforeItGoesOnForEver() throws Exception {
    new TestDatabase(database).execute(TABLE);
    String wrong =
        DESIRED
            .replace("slug = lower(name), ", "")
            .replace("slug: {type: text, not_null: true}", "slug: text");
    Tool apply = Tool.on(database, project(wrong, "{}"), "apply", "--yes");
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.err()).contains("would go on for ever", "set has to make where false");
  }

  @Test
  void rowsOfWhichSomeNeedSeveralPassesAreFilled() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(
        """
        create table node (id int primary key, parent_id int, depth int);
        insert into node values (4, 3), (3, 2), (2, 1);
        insert into node values (1, null);
        analyze node;
        """);
    String desired =
        """
        tables:
          node:
            columns: {id: {type: integer, not_null: true}, parent_id: integer, depth: integer}
            primary_key: [id]
            backfills:
              depth:
                set: depth = case when parent_id is null then 0
                  else (select p.depth + 1 from node p where p.id = node.parent_id) end
                where: depth is null
        """;
    Tool apply = Tool.on(database, project(desired, "{}"), "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(test.value("select string_agg(depth::text, ' ' order by id) from node"))
        .isEqualTo("0 1 2 3");
  }
}
