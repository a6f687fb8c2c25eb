package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of a database afterwards: what was done there, and whether it still holds. */
@ExtendWith(PostgresExtension.class)
class HistoryTest {

  private static final String SCHEMA =
      """
      tables:
        t:
          columns: {id: int, name: text}
          primary_key: [id]
          indexes: {t_name: [name]}
          checks: {t_check: id > 0}
          rows: {key: [id], values: [{id: 1, name: a}]}
          backfills: {named: {set: "name = 'b'", where: name is null}}
      views: {v: {query: select id from t}}
      """;

  @TempDir Path folder;

  @Test
  void verifyFindsEachDifferenceAndHistoryEachStatement(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, SCHEMA);
    ok(Tool.on(database.url(), project, "apply", "--yes"));
    Tool right = Tool.on(database.url(), project, "verify");
    ok(right);
    assertThat(right.out()).startsWith("7 as described, ").contains("2 invariants hold\n");
    database.execute(
        """
        drop view v; alter table t alter column name type varchar(10), add column extra int;
        alter table t drop constraint t_check; alter table t add constraint t_check check (id > 0) not valid;
        update pg_index set indisvalid = false where indexrelid = 't_name'::regclass;
        insert into t values (2, null); delete from t where id = 1""");
    Tool verify = Tool.on(database.url(), project, "verify");
    assertThat(verify.exitCode()).as(verify.toString()).isEqualTo(2);
    assertThat(verify.out())
        .contains(
            "! view public.v: missing",
            "! column public.t.name: different: type is character varying(10), should be text",
            "! constraint public.t.t_check: different",
            "! index public.t.t_name: different",
            "! column public.t.extra: not described",
            "! rows reference of table public.t: does not hold",
            "! backfill named of table public.t: does not hold");
    assertThat(Tool.on(database.url(), project, "verify", "--format", "json").out())
        .contains("\"holds\" : false", "\"missing\" : 1", "\"state\" : \"violated\"");

    Tool history = Tool.run("history", "--url", database.url());
    ok(history);
    assertThat(history.out()).containsPattern("1 +\\| default +\\| apply .*converged");
    assertThat(Tool.run("history", "1", "--url", database.url()).out())
        .contains(
            "Run 1: apply, project default, converged", "CREATE TABLE public.t", "steps done");
    assertThat(Tool.run("history", "1", "--url", database.url(), "--format", "json").out())
        .contains("\"purpose\" : \"apply\"", "\"statement\" : \"CREATE TABLE public.t");
    assertThat(Tool.run("history", "7", "--url", database.url()).exitCode()).isEqualTo(1);
    ok(Tool.run("status", "--url", database.url()));
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }
}
