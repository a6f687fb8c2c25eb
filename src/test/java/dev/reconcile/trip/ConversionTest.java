package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes of type of large tables promise, whoever writes and whatever is killed. */
class ConversionTest {

  private static final int ROWS = 30_000;

  private static final String TABLE =
      """
      create table item (id int primary key, price int not null, mirror int not null);
      insert into item select i, i * 7, i * 7 from generate_series(1, %d) i;
      create index item_price on item (price);
      analyze item;
      """
          .formatted(ROWS);

  private static final String DESIRED =
      """
      tables:
        item:
          columns:
            id: {type: integer, not_null: true}
            price: {type: bigint, not_null: true}
            mirror: {type: integer, not_null: true}
          primary_key: [id]
          indexes: {item_price: [price]}
      """;

  private static final String INTERIM =
      """
      select string_agg(name, ' ') from (
        select attname from pg_attribute
        where not attisdropped and attrelid in (select oid from pg_class where relkind = 'r')
        union all select proname from pg_proc
        union all select tgname from pg_trigger
        union all select relname from pg_class
        union all select conname from pg_constraint) known (name)
      where name ~ '_reconcile_'
      """;

  @TempDir Path folder;
  private final List<String> databases = new ArrayList<>();

  private TestDatabase database = new TestDatabase("");

  @BeforeEach
  void create() throws SQLException {
    database = another();
  }

  private TestDatabase another() throws SQLException {
    databases.add(TestServer.instance().createDatabase());
    return new TestDatabase(databases.get(databases.size() - 1));
  }

  @AfterEach
  void drop() throws SQLException {
    for (String url : databases) {
      TestServer.instance().drop(url);
    }
  }

  private Path project(String desired, String policy) throws Exception {
    Path project = Tool.project(folder, desired);
    Files.writeString(
        project.resolve("reconcile.yaml"), "version: 1\npolicy: {%s}\n".formatted(policy));
    return project;
  }

  private Tool apply(Path project) {
    return Tool.on(database.url(), project, "apply", "--yes");
  }

  @Test
  void killedAtAnyMomentItGoesOnAndConvertsEachRowOnce() throws Exception {
    database.execute(TABLE);
    Path project = project(DESIRED, "online: {rows: 1}, batch: {target: 5ms, pause: 2ms}");
    Random random = new Random(20_261_121);
    int kills = 0;
    for (int i = 0; i < 6; i++) {
      CompletableFuture<Tool> apply = CompletableFuture.supplyAsync(() -> apply(project));
      int moment = random.nextInt(600);
      if (!apply.isDone()) {
        TimeUnit.MILLISECONDS.sleep(300 + moment);
        kills += Integer.parseInt(database.value(KILL));
      }
      apply.get(60, TimeUnit.SECONDS);
    }
    assertThat(kills).isPositive();
    Tool last = apply(project(DESIRED, "online: {rows: 1}"));
    assertThat(last.exitCode()).as(last.toString()).isZero();
    assertThat(database.value("select count(*) from item where price = mirror"))
        .isEqualTo("" + ROWS);
    assertThat(database.value(INTERIM)).isEqualTo("null");
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync");
  }

  private static final String KILL =
      """
      select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend'
      """;

  @Test
  void whatIsNoLongerWantedGoesAndWasNeverDrift() throws Exception {
    database.execute(TABLE);
    Path project = project(DESIRED, "online: {rows: 1}, batch: {target: 5ms, pause: 1s}");
    CompletableFuture<Tool> apply = CompletableFuture.supplyAsync(() -> apply(project));
    while (database.value(INTERIM).equals("null") && !apply.isDone()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    database.value(KILL);
    apply.get(60, TimeUnit.SECONDS);
    assertThat(database.value(INTERIM)).isNotEqualTo("null");
    Path exported = folder.resolve("exported");
    Tool.run("export", "--url", database.url(), "--out", exported.toString());
    Tool drift = Tool.on(database.url(), exported, "plan");
    assertThat(drift.out()).contains("DROP COLUMN price_reconcile_", "1 change, 0 held back");
    Path before = project(DESIRED.replace("bigint", "integer"), "online: {rows: 1}");
    Tool plan = Tool.on(database.url(), before, "plan");
    assertThat(plan.out()).contains("DROP COLUMN price_reconcile_", "1 change, 0 held back");
    Tool done = apply(before);
    assertThat(done.exitCode()).as(done.toString()).isZero();
    assertThat(database.value(INTERIM)).isEqualTo("null");
    assertThat(Tool.on(database.url(), before, "plan").out()).startsWith("In sync");
    assertThat(Tool.on(database.url(), before, "status").out()).doesNotContain("Converting");
  }

  @Test
  void itIsPausedAndAbortedFromElsewhere() throws Exception {
    database.execute(TABLE);
    List<String> before = CatalogFacts.readAllBut(database.url(), "reconcile");
    Path project = project(DESIRED, "online: {rows: 1}, batch: {target: 5ms, pause: 20ms}");
    Tool early = Tool.on(database.url(), project, "pause");
    assertThat(early.exitCode()).isEqualTo(1);
    assertThat(early.err()).contains("nothing is being converted in batches");
    CompletableFuture<Tool> apply = CompletableFuture.supplyAsync(() -> apply(project));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> Tool.on(database.url(), project, "pause").out().contains("paused"));
    assertThat(Tool.on(database.url(), project, "status").out())
        .contains("Converting: column public.item.price of project default", ", paused");
    assertThat(Tool.on(database.url(), project, "resume").out())
        .isEqualTo("column public.item.price of project default: goes on\n");
    Tool abort = Tool.on(database.url(), project, "abort");
    assertThat(abort.exitCode()).as(abort.toString()).isZero();
    assertThat(abort.out()).contains("column public.item.price of project default: aborted");
    assertThat(apply.get(60, TimeUnit.SECONDS).err()).contains("somebody has aborted it");
    assertThat(CatalogFacts.readAllBut(database.url(), "reconcile")).isEqualTo(before);
    assertThat(database.value("select count(*) from item where price = mirror"))
        .isEqualTo("" + ROWS);
    assertThat(Tool.on(database.url(), project, "history").out()).contains("aborted");
  }

  @Test
  void nothingIsLeftOfACopyThatIsAborted() throws Exception {
    database.execute(TABLE);
    database.execute("create table part (key int primary key)");
    String copy =
        """
          part:
            columns: {key: int}
            primary_key: [key]
            copy_from: {query: select id as key from item, key: [key]}
        """;
    Path project =
        project(
            DESIRED.replace("bigint", "integer") + copy,
            "online: {rows: 1}, batch: {target: 5ms, pause: 50ms}");
    CompletableFuture<Tool> apply = CompletableFuture.supplyAsync(() -> apply(project));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> Tool.on(database.url(), project, "pause").out().contains("paused"));
    assertThat(Tool.on(database.url(), project, "status").out())
        .contains("Converting: copy rows of table public.part of project default", ", paused");
    Tool abort = Tool.on(database.url(), project, "abort");
    assertThat(abort.exitCode()).as(abort.toString()).isZero();
    assertThat(apply.get(60, TimeUnit.SECONDS).err()).contains("somebody has aborted it");
    assertThat(database.value("select count(*) from pg_class where relname like 'copy\\_%'"))
        .isEqualTo("0");
    Path fast = project(DESIRED.replace("bigint", "integer") + copy, "online: {rows: 1}");
    assertThat(apply(fast).out()).contains("In sync");
    assertThat(database.value("select count(*) from part")).isEqualTo("" + ROWS);
  }

  @Test
  void theSameCommandElsewhereHelps() throws Exception {
    database.execute(TABLE);
    Path slow = project(DESIRED, "online: {rows: 1}, batch: {target: 5ms, pause: 3s}");
    CompletableFuture<Tool> first = CompletableFuture.supplyAsync(() -> apply(slow));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> Tool.on(database.url(), slow, "status").out().contains("Converting"));
    Path fast = project(DESIRED, "online: {rows: 1}");
    Tool second = Tool.on(database.url(), fast, "apply", "--yes", "--workers", "2");
    assertThat(second.err()).contains("helping with what it does in batches");
    assertThat(second.exitCode()).as(second.toString()).isZero();
    assertThat(first.get(60, TimeUnit.SECONDS).exitCode()).isZero();
    assertThat(database.value("select count(*) from item where price = mirror"))
        .isEqualTo("" + ROWS);
    assertThat(Tool.on(database.url(), fast, "plan").out()).startsWith("In sync");
  }

  @Test
  void whatOthersWriteMeanwhileIsKeptAndNobodyIsRefused() throws Exception {
    database.execute(TABLE);
    AtomicBoolean over = new AtomicBoolean();
    List<CompletableFuture<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      writers.add(CompletableFuture.supplyAsync(() -> write(number, over)));
    }
    Tool apply;
    try {
      String patient =
          "online: {rows: 1}, batch: {target: 20ms, workers: 3}, locks: {timeout: 100ms, retries: 200}";
      apply = apply(project(DESIRED, patient));
    } finally {
      over.set(true);
    }
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    int rows = ROWS;
    for (CompletableFuture<Integer> writer : writers) {
      rows += writer.get(60, TimeUnit.SECONDS);
    }
    assertThat(database.value("select count(*) from item where price = mirror"))
        .isEqualTo("" + rows);
    assertThat(database.value("select count(*) from item")).isEqualTo("" + rows);
  }

  /** Inserts, updates, locks and deletes rows, and says how many more there are. */
  private int write(int number, AtomicBoolean over) {
    Random random = new Random(number);
    int more = 0;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 1; !over.get(); i++) {
        int id = random.nextInt(ROWS) / 3 * 3 + number + 1;
        int value = random.nextInt();
        more +=
            switch (random.nextInt(4)) {
              case 0 ->
                  statement.executeUpdate(
                      "insert into item (id, price, mirror) values (%d, %d, %d)"
                          .formatted(1_000_000 * (number + 1) + i, value, value));
              case 1 -> -statement.executeUpdate("delete from item where id = " + id);
              case 2 ->
                  0
                      * statement.executeUpdate(
                          "update item set price = %1$d, mirror = %1$d where id = %2$d"
                              .formatted(value, id));
              default ->
                  0 * statement.executeUpdate("update item set mirror = mirror where id = " + id);
            };
        connection.commit();
      }
      return more;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bothWaysGiveTheSame() throws Exception {
    TestDatabase inPlace = database;
    TestDatabase online = another();
    String values;
    String facts;
    inPlace.execute(SAMPLES);
    online.execute(SAMPLES);
    Tool first = apply(project(SAMPLES_DESIRED, "online: {rows: 1000000}"));
    assertThat(first.exitCode()).as(first.toString()).isZero();
    assertThat(first.out()).doesNotContain("_reconcile_");
    values = inPlace.value(DIGEST);
    facts = String.join("\n", CatalogFacts.readAllBut(inPlace.url(), "reconcile"));
    database = online;
    online.execute("create publication news for table sample with (publish = 'insert')");
    Path project = project(SAMPLES_DESIRED, "online: {rows: 1000000}"); // it is published
    assertThat(Tool.on(online.url(), project, "plan").out())
        .contains("ADD COLUMN")
        .doesNotContain(" TYPE ");
    Tool second = apply(project);
    assertThat(second.exitCode()).as(second.toString()).isZero();
    assertThat(online.value(DIGEST)).isEqualTo(values);
    online.execute("drop publication news");
    assertThat(String.join("\n", CatalogFacts.readAllBut(online.url(), "reconcile")))
        .isEqualTo(facts);
  }

  private static final String SAMPLES =
      """
      create extension vector;
      create type mood as enum ('sad', 'ok', 'happy');
      create table sample (
        id int, tags text, amount int, doc json, mood text, code varchar(9), at timestamp,
        padded char(12), "Größe in cm" numeric(8,3), kept text,
        meaning text, embedding vector(2));
      select setseed(0.42);
      insert into sample
      select i,
        case when i %% 11 <> 0 then (array['', 'a', 'a,b', 'ü, "x"', null])[1 + (random() * 5)::int] end,
        (random() * 2e9)::int - 1000000000,
        case when i %% 7 <> 0 then json_build_object('k', random(), 'k2', array['x', null]) end,
        (array['sad', 'ok', 'happy', null])[1 + (random() * 3)::int],
        case when i %% 5 <> 0 then ' ' || (random() * 1e6)::int end,
        timestamp '2001-02-03' + random() * interval '9000 days',
        (array['x', 'yy  ', '', null])[1 + (random() * 3)::int],
        (random() * 10000)::numeric(8,3), 'kept',
        case when i %% 3 <> 0 then format('[%%s, %%s]', random(), i) end, array[random(), i]
      from generate_series(1, 3000) i;
      create policy late on sample using (id > 1500);
      alter table sample enable row level security, force row level security;
      analyze sample;
      """
          .replace("%%", "%");

  private static final String SAMPLES_DESIRED =
      """
      extensions: {vector: {}}
      enums: {mood: [sad, ok, happy]}
      tables:
        sample:
          row_security: true
          force_row_security: true
          policies: {late: {using: id > 1500}}
          columns:
            id: bigint
            tags:
              type: text[]
              convert: [{from: text, using: "case when sample.tags = '' then '{}' else string_to_array(tags, ',') end"}]
            amount: {type: numeric, convert: [{from: integer, using: "round(amount / 100.0, 2) + id"}]}
            doc: jsonb
            mood: mood
            code: {type: integer, convert: [{from: character varying, using: code::integer}]}
            at: timestamptz
            padded: text
            Größe in cm: double precision
            kept: text
            meaning: {type: vector(2), convert: [{from: text, parse: {}}]}
            embedding: {type: halfvec(2), convert: [{from: vector, cast: {}}]}
      """;

  private static final String DIGEST =
      """
      select md5(string_agg(concat_ws('|', id, tags, amount, doc, mood, code, at, '<' || padded || '>',
        "Größe in cm", kept, meaning, embedding), E'\\n' order by id)) from sample
      """;
}
