package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way back to what was live before a run. */
@ExtendWith(PostgresExtension.class)
class RollbackTest {

  private static final String BEFORE =
      """
      enums: {state: [open, closed]}
      tables:
        tool:
          columns:
            id: {type: bigint, identity: by default}
            name: {type: varchar(20), not_null: true}
            state: state
            legacy: text
          primary_key: [id]
          indexes: {tool_name: [lower(name)]}
        old_name:
          columns: {id: int}
      views:
        names: {query: "select id, name from tool"}
      functions:
        one(): {returns: integer, language: sql, body: select 1}
      """;
  private static final String AFTER =
      """
      schemas: {shop: {comment: New}}
      enums: {state: [open, closed]}
      tables:
        tool:
          comment: New
          columns:
            id: {type: bigint, identity: by default}
            title: {type: text, not_null: true, renamed_from: name}
            state: state
            size: {type: integer, not_null: true, default: "0"}
          primary_key: [id]
          checks: {small: size < 10}
          grants: {pg_monitor: [select]}
        shop.new_name:
          renamed_from: public.old_name
          columns: {id: int, more: text}
      views:
        names: {query: "select id, title, size from tool"}
      functions:
        one(): {returns: integer, language: sql, body: select 2}
        shop.two(): {returns: integer, language: sql, body: select 2}
      """;

  @TempDir Path folder;

  @Test
  void theLastRunIsUndone(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, BEFORE);
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    database.execute(
        "create table nobodys_business (id int); insert into tool (name, legacy) values ('a', 'x')");
    List<String> before = CatalogFacts.readAllBut(database.url(), "reconcile");
    Tool.project(folder, AFTER);
    ok(Tool.on(database.url(), project, "apply", "--yes", "--allow", "all"));

    Tool shown = Tool.on(database.url(), project, "rollback");
    assertThat(shown.exitCode()).as(shown.toString()).isEqualTo(3);
    assertThat(shown.out())
        .contains(
            "RENAME COLUMN title TO name",
            "hazard drop-column: open the gate",
            "hazard drop-schema: open the gate",
            "note: run 2, step",
            "what was taken away does not come back (drop column public.tool.legacy)");
    assertThat(Tool.on(database.url(), project, "plan").out()).contains("In sync: 0 changes");

    ok(Tool.on(database.url(), project, "rollback", "--yes", "--allow", "all"));
    assertThat(CatalogFacts.diff(before, CatalogFacts.readAllBut(database.url(), "reconcile")))
        .isEmpty();
    assertThat(database.value("select purpose from reconcile.run order by id desc limit 1"))
        .isEqualTo("rollback of run 2");
    Tool drift = Tool.on(database.url(), project, "drift");
    assertThat(drift.exitCode()).as(drift.toString()).isZero();

    ok(Tool.on(database.url(), project, "rollback", "1", "--yes", "--allow", "all"));
    assertThat(
            database.value(
                "select string_agg(relname, ',') from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"))
        .as("what the project does not manage stays")
        .isEqualTo("nobodys_business");
    Tool none = Tool.on(database.url(), project, "rollback", "9");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err())
        .contains("run 9 changed nothing", "the last one that changed something is run 4");
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }
}
