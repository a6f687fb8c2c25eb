package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A role that may not even look into the journal. */
class ReaderTest {

  private static final String SCHEMA =
      """
      tables:
        tool:
          columns: {id: bigint, name: text}
          checks: {tool_name: "name in ('a', 'b')"}
      """;

  @TempDir Path folder;

  @Test
  void itPlansButIsNotToldThatNothingDrifted() throws Exception {
    String owner = TestServer.instance().createDatabase();
    String role = "reader_" + UUID.randomUUID().toString().replace('-', '_');
    TestDatabase database = new TestDatabase(owner);
    database.execute("create role " + role + " login password 'reader'");
    try {
      Path project = Tool.project(folder, SCHEMA);
      assertThat(Tool.on(owner, project, "apply", "--yes").exitCode()).isZero();
      String reader = new TestDatabase(owner).urlOf(role, "reader");
      Tool plan = Tool.on(new TestDatabase(owner), reader, project, "plan");
      assertThat(plan.out()).as(plan.toString()).startsWith("In sync: 0 changes");
      Tool drift = Tool.on(new TestDatabase(owner), reader, project, "drift");
      assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(1);
      assertThat(drift.err()).contains("may not read what was applied last", "GRANT SELECT");
    } finally {
      database.execute("drop role " + role);
      TestServer.instance().drop(owner);
    }
  }

  @Test
  void itIsToldWhatItMayNotRead() throws Exception {
    String owner = TestServer.instance().createDatabase();
    String role = "reader_" + UUID.randomUUID().toString().replace('-', '_');
    TestDatabase database = new TestDatabase(owner);
    database.execute("create role " + role + " login password 'reader'");
    database.execute(
        """
        create foreign data wrapper far;
        create server away foreign data wrapper far;
        create user mapping for pg_monitor server away options (password 'secret');
        create subscription taken connection 'host=there password=secret' publication one
          with (connect = false, slot_name = none);
        """);
    try {
      Path project = Tool.project(folder, SCHEMA);
      assertThat(Tool.on(owner, project, "apply", "--yes").exitCode()).isZero();
      Tool plan =
          Tool.on(
              new TestDatabase(owner),
              new TestDatabase(owner).urlOf(role, "reader"),
              project,
              "plan");
      assertThat(plan.out())
          .as(plan.toString())
          .contains("unmodelled user mapping pg_monitor on server away")
          .contains("unmodelled subscription taken")
          .doesNotContain("secret");
    } finally {
      database.execute("drop subscription taken");
      database.execute("drop role " + role);
      TestServer.instance().drop(owner);
    }
  }

  @Test
  void itIsToldWhatItTakesToCountRowsThatAnIndexWaitsFor() throws Exception {
    String owner = TestServer.instance().createDatabase();
    String role = "reader_" + UUID.randomUUID().toString().replace('-', '_');
    TestDatabase database = new TestDatabase(owner);
    database.execute(
        "create role "
            + role
            + " login password 'reader'; create schema s; create table s.t (id int)");
    try {
      Path project =
          Tool.project(
              folder,
              "tables: {s.t: {columns: {id: int}, indexes: {t_id: {columns: [id], wanted: {rows: 10}}}}}\n");
      Tool plan =
          Tool.on(
              new TestDatabase(owner),
              new TestDatabase(owner).urlOf(role, "reader"),
              project,
              "plan");
      assertThat(plan.exitCode()).as(plan.toString()).isZero();
      assertThat(plan.toString())
          .contains(
              "index s.t.t_id waits until table s.t has 10 rows, which this role may not count")
          .contains(
              "GRANT USAGE ON SCHEMA s TO " + role + "; GRANT SELECT ON s.t TO " + role + ";");
      database.execute(
          "grant usage on schema s to %s; grant select on s.t to %s".formatted(role, role));
      assertThat(
              Tool.on(
                      new TestDatabase(owner),
                      new TestDatabase(owner).urlOf(role, "reader"),
                      project,
                      "plan")
                  .out())
          .contains("In sync: 0 changes");
    } finally {
      database.execute("drop owned by %s; drop role %s".formatted(role, role));
      TestServer.instance().drop(owner);
    }
  }
}
