package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the journal keeps, across versions of itself and for several projects. */
@ExtendWith(PostgresExtension.class)
class JournalTest {

  @TempDir Path folder;

  @Test
  void anOlderJournalIsMigratedAndANewerOneLeftAsItIs(TestDatabase database) throws Exception {
    database.execute(resource("older-journal.sql"));
    database.execute(
        """
        insert into reconcile.run (project, tool_version, plan_fingerprint, steps, outcome)
        values ('default', 'old', 'x', 1, 'converged');
        insert into reconcile.step (run_id, number, object, purpose, statement)
        values (1, 1, 'table public.old', 'create table public.old', 'CREATE TABLE ...');
        alter table reconcile.run add column of_a_newer_version text""");
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    ok(Tool.on(database.url(), project, "status"));
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    assertThat(
            database.value(
                """
                select string_agg(concat_ws(' ', id, purpose, tool_version, snapshot is not null,
                                            os_user <> '', plan_digest <> '', revision <> ''), '; ' order by id)
                from reconcile.run"""))
        .isEqualTo("1 apply old f; 2 apply development t t t t");
    assertThat(database.value("select count(of_a_newer_version) from reconcile.run"))
        .isEqualTo("0");
    Tool rollback = Tool.on(database.url(), project, "rollback", "1");
    assertThat(rollback.exitCode()).isEqualTo(1);
    assertThat(rollback.err()).contains("does not know what was live before run 1");
  }

  @Test
  void projectsShareADatabaseAndSnapshotsAreSharedWhileNothingChanges(TestDatabase database)
      throws Exception {
    Path one = Tool.project(folder.resolve("one"), "tables: {a: {columns: {id: int}}}\n");
    Path other = Tool.project(folder.resolve("other"), "tables: {b: {columns: {id: int}}}\n");
    Files.writeString(one.resolve("reconcile.yaml"), "version: 1\nname: one\n");
    Files.writeString(other.resolve("reconcile.yaml"), "version: 1\nname: other\n");
    ok(Tool.on(database.url(), one, "apply", "--yes"));
    ok(Tool.on(database.url(), other, "apply", "--yes"));
    Tool.project(one, "tables: {a: {columns: {id: int, name: text}}}\n");
    Files.writeString(one.resolve("reconcile.yaml"), "version: 1\nname: one\n");
    ok(Tool.on(database.url(), one, "apply", "--yes"));
    assertThat(
            database.value(
                "select string_agg(project || ' ' || n, ', ' order by project)"
                    + " from (select project, count(*) as n from reconcile.snapshot group by 1) s"))
        .as("nothing, the first table, and that with its new column")
        .isEqualTo("one 3, other 2");
    ok(Tool.on(database.url(), one, "rollback", "--yes"));
    assertThat(database.value("select count(*) from reconcile.snapshot")).isEqualTo("5");
    assertThat(database.value("select to_regclass('b') is not null")).isEqualTo("t");
    ok(Tool.on(database.url(), other, "drift"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = JournalTest.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }
}
