package dev.reconcile.trip;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apply promises about saved plans, other runs, locks and its memory. */
class ApplyTest {

  private static final String ONE_COLUMN =
      """
      tables:
        tool:
          columns: {id: bigint}
          primary_key: [id]
      """;
  private static final String TWO_COLUMNS =
      ONE_COLUMN.replace("{id: bigint}", "{id: bigint, name: text}");

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

  @Test
  void aSavedPlanIsCarriedOut() throws Exception {
    Path project = Tool.project(folder, ONE_COLUMN);
    Path plan = folder.resolve("plan.json");
    ok(Tool.on(database, project, "plan", "--out", plan.toString()));
    ok(Tool.on(database, project, "apply", plan.toString(), "--yes"));
    inSync(Tool.on(database, project, "plan"));
  }

  @Test
  void aStalePlanIsRefusedAndNothingIsDone() throws Exception {
    Path project = Tool.project(folder, ONE_COLUMN);
    Path plan = folder.resolve("plan.json");
    ok(Tool.on(database, project, "plan", "--out", plan.toString()));
    new TestDatabase(database).execute("create table tool (id bigint)");
    List<String> before = CatalogFacts.readAllBut(database);
    Tool apply = Tool.on(database, project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(apply.err()).contains("is stale", "make a new plan");
    assertThat(CatalogFacts.readAllBut(database)).isEqualTo(before);
  }

  @Test
  void anEditedPlanIsRefused() throws Exception {
    Path project = Tool.project(folder, ONE_COLUMN);
    Path plan = folder.resolve("plan.json");
    ok(Tool.on(database, project, "plan", "--out", plan.toString()));
    Files.writeString(plan, Files.readString(plan).replace("CREATE TABLE", "DROP TABLE"));
    Tool apply = Tool.on(database, project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err()).contains("was altered", "/steps/0/sql", "plan --verify");
  }

  @Test
  void planSaysTheSameTwice() {
    Path project = Tool.project(folder, TWO_COLUMNS);
    String first = Tool.on(database, project, "plan", "--format", "json").out();
    assertThat(Tool.on(database, project, "plan", "--format", "json").out()).isEqualTo(first);
    assertThat(first).contains("\"counts\"", "CREATE TABLE public.tool");
  }

  @Test
  void withoutTerminalNothingIsDoneUnlessToldTo() throws Exception {
    Tool apply = Tool.on(database, Tool.project(folder, ONE_COLUMN), "apply");
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.err()).contains("give --yes");
    assertThat(new TestDatabase(database).value("select to_regclass('tool')")).isEqualTo("null");
  }

  @Test
  void anotherRunIsNamed() throws Exception {
    Path project = Tool.project(folder, ONE_COLUMN);
    try (Connection other = new TestDatabase(database).connect();
        Statement statement = other.createStatement()) {
      statement.execute("set application_name = 'the other run'");
      statement.execute("select pg_advisory_lock(hashtext('reconcile'), hashtext('default'))");
      Tool apply = Tool.on(database, project, "apply", "--yes");
      assertThat(apply.exitCode()).isEqualTo(1);
      assertThat(apply.err()).contains("another run is at work", "the other run");
    }
    ok(Tool.on(database, project, "apply", "--yes"));
  }

  @Test
  void aLockIsTriedAgainUntilItIsGranted() throws Exception {
    ok(Tool.on(database, Tool.project(folder, ONE_COLUMN), "apply", "--yes"));
    Path project = Tool.project(folder, TWO_COLUMNS);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {locks: {timeout: 100ms, retries: 50}}\n");
    try (Connection reader = new TestDatabase(database).connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select * from tool");
      CompletableFuture<Tool> apply =
          CompletableFuture.supplyAsync(() -> Tool.on(database, project, "apply", "--yes"));
      awaitWaiter();
      reader.commit();
      Tool done = apply.get(60, TimeUnit.SECONDS);
      ok(done);
    }
  }

  @Test
  void rowsThatComeAfterThePlanAreNotLost() throws Exception {
    new TestDatabase(database)
        .execute(
            """
            create table tool (id bigint primary key, gone text, n numeric(9, 3));
            create table stray (id int);
            insert into tool values (1, null, 2);
            """);
    Path project = Tool.project(folder, ONE_COLUMN.replace("{id: bigint}", "{id: bigint, n: int}"));
    refusesToLose(project, "insert into stray values (1)", "table public.stray holds rows by now");
    refusesToLose(
        project, "update tool set gone = 'x'", "column public.tool.gone holds values by now");
    refusesToLose(
        project, "update tool set n = 2.5", "column public.tool.n holds values by now that would");
  }

  /** What is written and not committed yet is not seen by the plan, but waited for. */
  private void refusesToLose(Path project, String writing, String words) throws Exception {
    TestDatabase test = new TestDatabase(database);
    try (Connection writer = test.connect();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute(writing);
      CompletableFuture<Tool> applying =
          CompletableFuture.supplyAsync(
              () -> Tool.on(database, project, "apply", "--yes", "--prune"));
      awaitWaiter();
      writer.commit();
      Tool apply = applying.get(60, TimeUnit.SECONDS);
      assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
      assertThat(apply.err()).contains(words, "plan again");
    }
    test.execute("delete from stray; update tool set gone = null, n = 2");
  }

  /** Until some session waits for a lock on a table. */
  private void awaitWaiter() throws SQLException {
    try (Connection connection = new TestDatabase(database).connect();
        Statement statement = connection.createStatement()) {
      boolean waits = false;
      while (!waits) {
        try (ResultSet rows =
            statement.executeQuery(
                "select exists (select from pg_locks join pg_database d on d.oid = database"
                    + " where not granted and relation > 0 and datname = current_database())")) {
          rows.next();
          waits = rows.getBoolean(1);
        }
      }
    }
  }

  @Test
  void aLockThatIsNotGrantedEndsTheRunWithNothingDone() throws Exception {
    ok(Tool.on(database, Tool.project(folder, ONE_COLUMN), "apply", "--yes"));
    Path project = Tool.project(folder, TWO_COLUMNS);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {locks: {timeout: 50ms, retries: 2}}\n");
    try (Connection reader = new TestDatabase(database).connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select * from tool");
      Tool apply = Tool.on(database, project, "apply", "--yes");
      assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
      assertThat(apply.err())
          .contains("lock timeout", "waiting for a lock, trying again")
          .containsPattern(
              "note: process \\d+ \\(.*idle in transaction\\) holds a lock on tool for");
    }
    assertThat(Tool.on(database, project, "plan").out()).contains("+ column name");
  }

  @Test
  void anAdoptedDatabaseIsRememberedByAnApplyWithNothingToDo() throws Exception {
    new TestDatabase(database).execute("create table tool (id bigint primary key)");
    Path project = Tool.project(folder, ONE_COLUMN);
    ok(Tool.on(database, project, "apply", "--yes"));
    assertThat(Tool.on(database, project, "drift").exitCode()).isZero();
    new TestDatabase(database).execute("alter table tool add column name text");
    Tool drift = Tool.on(database, project, "drift");
    assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(2);
    assertThat(drift.out()).contains("column public.tool.name was added");
  }

  @Test
  void aRunThatNeverEndedIsSaidToBeInterrupted() throws Exception {
    ok(Tool.on(database, Tool.project(folder, ONE_COLUMN), "apply", "--yes"));
    TestDatabase test = new TestDatabase(database);
    test.execute("update reconcile.run set outcome = 'running', ended_at = null");
    ok(Tool.on(database, Tool.project(folder, TWO_COLUMNS), "apply", "--yes"));
    assertThat(test.value("select string_agg(outcome, ', ' order by id) from reconcile.run"))
        .isEqualTo("interrupted, converged");
  }

  @Test
  void whatIsMergedButNotDeployedIsNoDrift() {
    ok(Tool.on(database, Tool.project(folder, ONE_COLUMN), "apply", "--yes"));
    Tool drift = Tool.on(database, Tool.project(folder, TWO_COLUMNS), "drift");
    assertThat(drift.exitCode()).as(drift.toString()).isZero();
    assertThat(drift.out()).contains("0 drifted, 1 pending");
  }

  @Test
  void moreObjectsThanOneTransactionCanLock() throws Exception {
    String sequences =
        IntStream.range(0, 8_000)
            .mapToObj("  counter_%d: {}%n"::formatted)
            .collect(joining("", "sequences:\n", ""));
    Path project = Tool.project(folder, sequences);
    ok(Tool.on(database, project, "apply", "--yes"));
    inSync(Tool.on(database, project, "plan"));
  }

  @Test
  void whatIsSetAsideIsReplacedInTheSameTransaction() throws Exception {
    new TestDatabase(database)
        .execute(
            "create type mood as enum ('a', 'b'); create table t (m mood); insert into t values ('a')");
    for (int others = 995; others < 1_001; others++) {
      String sequences =
          IntStream.range(0, others)
              .mapToObj("  counter_%d: {}%n"::formatted)
              .collect(joining("", "sequences:\n", ""));
      String type = "enums: {mood: [b, a]}\ntables: {t: {columns: {m: mood}}}\n";
      Path project = Tool.project(folder, sequences + type);
      Tool plan = Tool.on(database, project, "plan", "--format", "json");
      ok(plan);
      List<Integer> transactions = new ArrayList<>();
      for (JsonNode step : new ObjectMapper().readTree(plan.out()).get("steps")) {
        if (!step.get("sql").asText().contains("counter_")) {
          transactions.add(step.get("transaction").asInt());
        }
      }
      assertThat(transactions).hasSizeGreaterThan(3);
      assertThat(Set.copyOf(transactions)).as(plan.out()).hasSize(1);
    }
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }

  private static void inSync(Tool plan) {
    assertThat(plan.out()).startsWith("In sync: 0 changes, 0 held back");
  }
}
