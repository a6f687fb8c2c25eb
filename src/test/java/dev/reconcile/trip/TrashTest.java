package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped waits for a while, and comes back with its rows. */
@ExtendWith(PostgresExtension.class)
class TrashTest {

  private static final String BEFORE =
      """
      tables:
        person:
          columns: {id: int, email: {type: text, not_null: true, default: "'?'"}, name: text}
          primary_key: [id]
          indexes: {person_email: [email]}
        ticket:
          columns: {id: bigserial, person_id: int}
          primary_key: [id]
          foreign_keys: {ticket_person: {columns: [person_id], references: person(id)}}
      """;
  private static final String AFTER =
      """
      tables:
        person:
          columns: {id: int, name: text}
          primary_key: [id]
      absent: {tables: [ticket]}
      """;

  @TempDir Path folder;

  @Test
  void itIsRenamedComesBackAndGoesWhenItsTimeIsOver(TestDatabase database) throws Exception {
    Path project = project(BEFORE);
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    database.execute(
        "insert into person values (1, 'a@b'); insert into ticket (person_id) values (1)");
    List<String> before = CatalogFacts.readAllBut(database.url(), "reconcile", "reconcile_trash");

    project(AFTER);
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    database.execute("insert into person (id) values (2); delete from person where id = 2");
    assertThat(database.value("select count(*) from reconcile_trash.public_ticket")).isEqualTo("1");
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync: 0 changes");
    ok(Tool.on(database.url(), project, "drift"));

    Tool back = Tool.on(database.url(), project, "rollback", "--yes");
    ok(back);
    assertThat(
            CatalogFacts.diff(
                before, CatalogFacts.readAllBut(database.url(), "reconcile", "reconcile_trash")))
        .isEmpty();
    assertThat(database.value("select email from person join ticket on person_id = person.id"))
        .isEqualTo("a@b");

    ok(Tool.on(database.url(), project, "apply", "--yes"));
    database.execute("update reconcile.run set started_at = started_at - interval '8 days'");
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out())
        .contains("- table reconcile_trash.public_ticket", "- column reconcile_trash_email");
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    assertThat(database.value("select to_regclass('reconcile_trash.public_ticket')"))
        .isEqualTo("null");
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync: 0 changes");
  }

  @Test
  void whatIsStillReadDoesNotGoYet(TestDatabase database) throws Exception {
    database.execute(
        "create table source (id int, name text); create table item (id int, old text, new text)");
    String copy =
        """
        tables:
          target:
            columns: {id: int, name: text}
            copy_from: {query: "select id, name from source", key: [id]}
        absent: {tables: [source]}
        """;
    refused(Tool.on(database.url(), project(copy), "apply", "--yes"), "table public.source");
    String backfill =
        """
        tables:
          item:
            columns: {id: int, new: text}
            backfills: {from_old: {set: "new = lower(old)", where: new is null}}
        """;
    refused(Tool.on(database.url(), project(backfill), "apply", "--yes"), "public.item.old");
    assertThat(database.value("select to_regclass('source')")).isEqualTo("source");
  }

  private static void refused(Tool tool, String what) {
    assertThat(tool.exitCode()).as(tool.toString()).isEqualTo(1);
    assertThat(tool.err()).contains(what + " cannot go into the trash, because ", "still-read");
  }

  private Path project(String schema) throws Exception {
    Path project = Tool.project(folder, schema);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\nschemas: [public]\npolicy: {trash: {keep: 7d}}\n");
    return project;
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }
}
