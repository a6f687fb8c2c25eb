package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * What was changed by hand, apart from what is described and not yet applied, and both ways out.
 */
@ExtendWith(PostgresExtension.class)
class DriftTest {

  private static final String SCHEMA =
      """
      # Of the whole shop
      tables:
        ticket:   # what somebody wants done
          columns:
            id: bigserial            # a type alone
            # one line
            title: {type: varchar(50), not_null: true, renamed_from: subject}   # short
            state:
              type: text
              default: "'open'"   # until somebody looks
            gone: text
            size: int
          primary_key: [id]
          checks:
            ticket_title: title <> ''   # not blank

        person:
          columns: {id: int, email: text}
          indexes: {person_email: [email]}
          checks: {has_email: email <> ''}
        entry:
            columns:
                no: {type: bigint, # counted
                     not_null: true}
                "its day": date   # of writing
      views:
        open_ticket:
          query: select id from ticket   # all of them
      """;
  private static final String BY_HAND =
      """
      drop view open_ticket;
      alter table ticket alter column title type text, alter column state set not null,
        alter column state drop default, drop column gone, alter column size set default 1,
        add column extra jsonb, drop constraint ticket_title;
      comment on table ticket is 'Two
      lines';
      create index ticket_state on ticket (state) where state <> 'closed';
      drop index person_email;
      alter table person rename constraint has_email to "has an email";
      alter table person add column born date;
      comment on column person.born is 'The day';
      alter table entry alter column no drop not null, drop column "its day", add column of int,
        add constraint entry_no check (no > 0);
      create view open_ticket as select id, title from ticket where state = 'open';
      """;
  private static final String ACCEPTED =
      """
      # Of the whole shop
      tables:
        ticket:   # what somebody wants done
          columns:
            id: bigserial            # a type alone
            # one line
            title: {type: text, not_null: true, renamed_from: subject}   # short
            state:
              type: text
              not_null: true
            size: {type: integer, default: 1}
            extra: jsonb
          primary_key: [id]
          comment: |-
            Two
            lines
          indexes: {ticket_state: {columns: [state], where: 'state <> ''closed''::text'}}

        person:
          columns: {id: int, email: text, born: {type: date, comment: The day}}
          checks: {has an email: 'email <> ''''::text'}
        entry:
            columns:
                no: {type: bigint # counted
                     }
                of: integer
            checks: {entry_no: no > 0}
      views:
        open_ticket:
          query: |- # all of them
            SELECT id,
                title
               FROM ticket
              WHERE (state = 'open'::text)
      """;

  @TempDir Path folder;

  @Test
  void whatIsAcceptedIsWrittenIntoTheFileAndLeavesTheRestAsItWas(TestDatabase database)
      throws Exception {
    Path project = Tool.project(folder, SCHEMA);
    Path alone = Files.writeString(project.resolve("schema/mood.yaml"), "enums: {mood: [calm]}\n");
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    database.execute(BY_HAND + "drop type mood");
    Tool drift = Tool.on(database.url(), project, "drift");
    assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(2);
    assertThat(drift.out())
        .contains(
            "! column public.ticket.title was changed: type is text, should be character varying(50)",
            "! column public.ticket.gone is gone",
            "! index public.ticket.ticket_state was added");
    Tool accept = Tool.on(database.url(), project, "drift", "--accept");
    ok(accept);
    assertThat(withoutTables(Files.readString(project.resolve("schema/schema.yaml"))))
        .isEqualTo(ACCEPTED);
    assertThat(alone).hasContent("");
    assertThat(Tool.on(database.url(), project, "plan").out()).startsWith("In sync: 0 changes");
    Tool quiet = Tool.on(database.url(), project, "drift");
    ok(quiet);
    assertThat(quiet.out()).contains("Changed by hand, and described so by now", "No drift; 0 dr");
  }

  @Test
  void whatIsRevertedIsWhatWasAppliedAndNotWhatIsPending(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, SCHEMA);
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    List<String> applied = CatalogFacts.readAllBut(database.url(), "reconcile");
    database.execute(BY_HAND);
    Tool.project(folder, SCHEMA.replace("varchar(50)", "varchar(60)"));
    Tool drift = Tool.on(database.url(), project, "drift");
    assertThat(drift.exitCode()).as(drift.toString()).isEqualTo(2);
    assertThat(drift.out())
        .contains(
            """
              ! column public.ticket.title was changed: type is text, should be character varying(50)
                  the description has changed since it was applied, too: type is text, should be character varying(60)
            """);
    Tool json = Tool.on(database.url(), project, "drift", "--format", "json");
    assertThat(json.exitCode()).as(json.toString()).isEqualTo(2);
    JsonNode tree = new ObjectMapper().readTree(json.out());
    assertThat(tree.at("/drift").asBoolean()).isTrue();
    assertThat(tree.at("/drifted").findValuesAsText("object"))
        .contains("column public.ticket.title");
    assertThat(tree.at("/pending/0/object").asText()).isEqualTo("public.ticket.title");
    Tool shown = Tool.on(database.url(), project, "drift", "--revert");
    assertThat(shown.exitCode()).as(shown.toString()).isEqualTo(2);
    assertThat(shown.out())
        .contains("The way back", "ALTER COLUMN title TYPE character varying(50)");
    Tool revert = Tool.on(database.url(), project, "drift", "--revert", "--yes", "--allow", "all");
    ok(revert);
    assertThat(CatalogFacts.diff(applied, CatalogFacts.readAllBut(database.url(), "reconcile")))
        .isEmpty();
    Tool pending = Tool.on(database.url(), project, "drift");
    ok(pending);
    assertThat(pending.out()).contains("No drift; 0 drifted, 1 pending");
  }

  /** Before 16, PostgreSQL prints the table before each column of a query. */
  private static String withoutTables(String yaml) {
    return yaml.replace("ticket.id,", "id,")
        .replace("ticket.title\n", "title\n")
        .replace("(ticket.state =", "(state =");
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }
}
