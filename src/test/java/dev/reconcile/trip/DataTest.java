package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rules and queries that are wrong are told with their places, before anything is written. */
@ExtendWith(PostgresExtension.class)
class DataTest {

  @TempDir Path folder;

  @Test
  void rulesThatCannotBeMeant(TestDatabase database) throws Exception {
    refused(
        database,
        """
        tables:
          t:
            columns:
              a: {type: text, convert: [{from: integer, wrap: {}}]}
              b: {type: int, convert: [{from: text, using: "(select max(id) from t)"}]}
              c: {type: int, convert: [{from: text, epoch: minutes}]}
              d: {type: int, convert: [{from: text, cast: {}, parse: {}}]}
        """,
        "schema.yaml:4:",
        "wrap makes no text of integer",
        "schema.yaml:5:",
        "PostgreSQL takes no subquery in a conversion",
        "unit is one of milliseconds, seconds, not minutes",
        "a conversion has one of using, wrap");
  }

  @Test
  void rulesThatTheServerRefuses(TestDatabase database) throws Exception {
    database.execute(
        "create sequence s; create table t (a text, b text, c text, d text, e text);"
            + " alter table t add f text, add g text;"
            + " insert into t values ('1', '1', '1', 'x')");
    refused(
        database,
        """
        tables:
          t:
            columns:
              a: {type: int, convert: [{from: text, using: length(aa)}]}
              b: {type: int, convert: [{from: text, using: count(b)}]}
              c: {type: bigint, convert: [{from: text, using: "nextval('s')"}]}
              d: {type: int, convert: [{from: text, using: "d::int"}]}
              e: {type: int, convert: [{from: text, cast: {}, on_error: null, instead: nothing}]}
              f: {type: int, convert: [{from: text, cast: {}, "null": "'none'"}]}
              g: {type: int, convert: [{from: text, cast: {}, loses: length(gg) > 1}]}
        sequences: {s: {}}
        """,
        "schema.yaml:4:",
        "column public.t.a: its conversion is refused: column \"aa\" does not exist",
        "column public.t.b: its conversion is refused: aggregate functions are not allowed",
        "column public.t.c: its conversion is refused: cannot execute nextval() in a read-only",
        "column public.t.e: its conversion is refused: column \"nothing\" does not exist",
        "column public.t.f: its conversion is refused: invalid input syntax for type integer",
        "column public.t.g: its conversion is refused: column \"gg\" does not exist");
    assertThat(database.value("select is_called from s")).isEqualTo("f");
  }

  @Test
  void namesOfNothing(TestDatabase database) throws Exception {
    database.execute("create table t (id int, name text, \"n a\" text); insert into t values (1)");
    refused(
        database,
        """
        tables:
          t:
            columns: {id: int, name: text, n a: text}
            backfills:
              set_it: {set: "nme = id", where: name is null}
              where_it_is: {set: name = 'x', where: '"na" is null'}
        """,
        "schema.yaml:5:",
        "backfill set_it of table public.t is refused: column \"nme\"",
        "schema.yaml:6:",
        "backfill where_it_is of table public.t is refused: column \"na\" does not exist");
    refused(
        database,
        """
        tables:
          t:
            columns: {id: int, name: text, n a: text}
            copy_from: {query: "select 1 as id, 'x' as nme", key: id}
        """,
        "names column public.t.nme, which is not described");
  }

  @Test
  void keysThatAQueryGivesTwice(TestDatabase database) throws Exception {
    database.execute(
        "create table s (k int, v text); insert into s values (1, 'a'), (1, 'b'), (2, 'c');"
            + " create table t (k int, v text)");
    refused(
        database,
        """
        tables:
          s: {columns: {k: int, v: text}}
          t:
            columns: {k: int, v: text}
            copy_from: {query: "select k, v from s", key: k}
        """,
        "schema.yaml:5:",
        "copy rows of table public.t its query gives rows with the same key twice: k = (1)");
    refused(
        database,
        """
        tables:
          s: {columns: {k: int, v: text}}
          t:
            columns: {k: int, v: text}
            copy_from: {query: "select k, v || '' from s", key: k}
        """,
        "it can't be told which columns the query gives values for");
  }

  private void refused(TestDatabase database, String schema, String... said) throws Exception {
    Path project = Tool.project(folder, schema);
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(1);
    assertThat(plan.err()).contains(said);
  }
}
