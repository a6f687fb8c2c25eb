package dev.reconcile.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room for what a run writes: it stops, and the next one, when there is, finishes the work. */
class FullDiskTest {

  /** In blocks of 512 bytes: enough for the table and not for its new form. */
  private static final String ROOM = "5000";

  private static final String LIVE =
      """
      create table item (id int primary key, price int, note text);
      insert into item select i, i, repeat('x', 100) from generate_series(1, 15000) i;
      analyze;
      """;

  private static final String DESIRED =
      """
      tables:
        first: {columns: {id: int}}
        item:
          columns: {id: int, price: bigint, note: text, copy: text}
          primary_key: [id]
          indexes: {item_price: [price]}
          backfills: {copies: {set: copy = note, where: copy is null}}
      """;

  @TempDir Path folder;

  @Test
  void whatFindsNoRoomIsFinishedWhenThereIsSome() throws Exception {
    try (OwnServer own = OwnServer.start()) {
      TestServer server = TestServer.of(own::url);
      for (String policy : List.of("online: {rows: 1000000}", "online: {rows: 1}")) {
        Path project = Tool.project(folder, DESIRED);
        Files.writeString(
            project.resolve("reconcile.yaml"), "version: 1\npolicy: {%s}\n".formatted(policy));
        stopsAndGoesOn(own, new TestDatabase(server.createDatabase()), project);
      }
    }
  }

  private static void stopsAndGoesOn(OwnServer own, TestDatabase database, Path project)
      throws Exception {
    database.execute(LIVE);
    database.execute("checkpoint"); // so that nothing is to be recovered where there is no room
    own.stop();
    own.startAgain(ROOM);
    Tool stopped = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(stopped.exitCode()).as(stopped.toString()).isEqualTo(1);
    assertThat(stopped.err())
        .contains("File too large")
        .doesNotContain("    at ", "fault of reconcile");
    own.stop();
    own.startAgain();
    Tool next = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(next.exitCode()).as(next.toString()).isZero();
    assertThat(Tool.on(database.url(), project, "plan").out())
        .startsWith("In sync: 0 changes, 0 held back, 0 unmanaged");
    assertThat(
            database.value(
                "select count(*) from item where price = id and note = copy and length(note) = 100"))
        .isEqualTo("15000");
    assertThat(database.value("select count(*) from pg_trigger where not tgisinternal"))
        .isEqualTo("0");
  }
}
