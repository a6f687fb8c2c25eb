package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a project needs of others, and what it may do: all that is missing is said in one go. */
@ExtendWith(PostgresExtension.class)
class ScopeTest {

  @TempDir Path folder;

  @Test
  void requirementsInOneGo(TestDatabase database) throws Exception {
    database.execute(
        "create table known (id bigint, name text); create function f() returns int language sql as 'select 1'");
    Path project =
        Tool.project(
            folder,
            """
            requires:
              tables: {known: {id: integer, nmae: text}, auth.users: [id]}
              columns: [known.name, known.age]
              functions: {f(): text, "g(integer)": ""}
              types: [mood, "integer"]
            tables:
              here: {columns: {id: bigint}}
            """);
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\nrequires: {roles: [nobody_at_all], extensions: {hstore: \">=1\", plpgsql: \">=99\"}, schemas: [auth]}\n");
    refused(
        database,
        project,
        "schema.yaml:2:",
        "the column id of public.known is bigint, not integer",
        "the column nmae of public.known is required",
        "did you mean name?",
        "the table or view auth.users is required",
        "the column age of public.known is required",
        "the function public.f() returns integer, not text",
        "the function public.g(integer) is required",
        "the type public.mood is required",
        "the role nobody_at_all is required",
        "CREATE ROLE nobody_at_all",
        "the extension hstore is required",
        "the extension plpgsql is 1.0, not >=99",
        "the schema auth is required");
  }

  @Test
  void requirementsThatAreMet(TestDatabase database) throws Exception {
    database.execute(
        "create schema auth; create view auth.users as select 1::bigint as id, 'a'::varchar(20) as email;"
            + "create function f(integer) returns setof text language sql as 'select 1::text'");
    Path project =
        Tool.project(
            folder,
            """
            requires:
              schemas: [auth]
              extensions: {plpgsql: ">=1, <2"}
              tables: {auth.users: {id: int8, email: varchar(20)}}
              functions: {f(int): setof text}
            tables:
              here: {columns: {id: bigint}}
            """);
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
  }

  @Test
  void whatIsOthersMustBeThere(TestDatabase database) throws Exception {
    database.execute("create table known (id bigint)");
    Path project =
        Tool.project(
            folder,
            """
            tables:
              known: {external: true, columns: {id: {type: uuid}, more: text}}
              auth.users: {external: true}
            functions:
              auth.uid(): {external: true, returns: uuid}
            enums:
              mood: {external: true}
            """);
    refused(
        database,
        project,
        "the column id of public.known is bigint, not uuid",
        "the column more of public.known is required",
        "the table or view auth.users is required",
        "the function auth.uid() is required",
        "the type public.mood is required");
  }

  @Test
  void rolesThatAreNotThere(TestDatabase database) throws Exception {
    refused(
        database,
        Tool.project(
            folder,
            """
            tables:
              tool:
                owner: nobody_one
                columns: {id: bigint}
                grants: {nobody_two: [select], pg_monitr: [select]}
            """),
        "the role nobody_one, which is not on the server",
        "CREATE ROLE nobody_one;",
        "CREATE ROLE nobody_two;",
        "did you mean pg_monitor?");
  }

  @Test
  void contradictions(TestDatabase database) throws Exception {
    Path project =
        Tool.project(
            folder,
            """
            tables:
              tool:
                allow: [drop-colum]
                columns: {id: bigint}
                absent: {columns: [id], indices: [a]}
            absent: {tables: [tool]}
            """);
    refused(
        database,
        project,
        "did you mean drop-column?",
        "column public.tool.id is said to be absent, and described in",
        "indices is no section here",
        "table public.tool is said to be absent");
  }

  @Test
  void outsideOfTheSchemas(TestDatabase database) throws Exception {
    Path project =
        Tool.project(
            folder,
            "tables: {tool: {columns: {id: bigint}}, side.tool: {columns: {id: bigint}}}\n");
    Files.writeString(project.resolve("reconcile.yaml"), "version: 1\nschemas: [public]\n");
    refused(
        database, project, "table side.tool is in the schema side, which the project does not own");
  }

  @Test
  void describedAndIgnored(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, "tables: {tmp_tool: {columns: {id: bigint}}}\n");
    Files.writeString(
        project.resolve("reconcile.yaml"), "version: 1\nignore: {tables: [\"tmp_*\"]}\n");
    refused(database, project, "public.tmp_tool is described here, and reconcile.yaml ignores");
    Files.writeString(
        project.resolve("reconcile.yaml"), "version: 1\nignore: {tabels: [a], views: [\"[\"]}\n");
    refused(database, project, "did you mean tables?", "[ is not a pattern");
  }

  @Test
  void patternsThatMatchNothing(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, "tables: {}\n");
    Files.writeString(
        project.resolve("reconcile.yaml"), "version: 1\nignore: {views: [\"never_*\"]}\n");
    assertThat(Tool.on(database.url(), project, "plan").out())
        .contains("note: ignore views: never_* matches nothing here");
  }

  @Test
  void viewsThatNeedEachOther(TestDatabase database) throws Exception {
    Path project =
        Tool.project(
            folder,
            """
            views:
              one: select id from two
              two: select id from three
              three: select id from one
            """);
    refused(
        database,
        project,
        """
        view public.one
            needs view public.two
            needs view public.three
            needs view public.one""");
  }

  @Test
  void privilegesInOneGo(TestDatabase database) throws Exception {
    database.execute(
        """
        create role guest_of_scope login password 'guest';
        create table theirs (id bigint primary key);
        create schema closed;
        """);
    try {
      Path project =
          Tool.project(
              folder,
              """
              schemas: {new_one: {}}
              tables:
                theirs:
                  columns: {id: bigint, name: text}
                  primary_key: [id]
                closed.tool:
                  owner: pg_monitor
                  columns: {id: bigint}
                  foreign_keys:
                    to_theirs: {columns: [id], references: theirs(id)}
              """);
      String asGuest = as("guest_of_scope:guest", database.url());
      refused(
          database,
          asGuest,
          project,
          "GRANT CREATE ON SCHEMA closed TO guest_of_scope;",
          "GRANT USAGE ON SCHEMA closed TO guest_of_scope;",
          "GRANT CREATE ON SCHEMA closed TO pg_monitor;",
          "GRANT CREATE ON DATABASE",
          "GRANT pg_monitor TO guest_of_scope;",
          "GRANT REFERENCES ON public.theirs TO guest_of_scope;",
          "can be changed by");
      Tool plan = Tool.on(asGuest, project, "plan");
      assertThat(plan.exitCode()).isZero();
      assertThat(plan.err()).contains("note: apply fails", "GRANT pg_monitor TO guest_of_scope;");
    } finally {
      database.execute("drop role guest_of_scope");
    }
  }

  private static String as(String user, String url) {
    URI uri = URI.create(url);
    return "postgresql://" + user + "@" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
  }

  private static void refused(TestDatabase database, Path project, String... said)
      throws Exception {
    refused(database, database.url(), project, said);
  }

  private static void refused(TestDatabase database, String url, Path project, String... said)
      throws Exception {
    List<String> before = CatalogFacts.readAllBut(database.url());
    Tool apply = Tool.on(url, project, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err()).contains(said);
    assertThat(CatalogFacts.readAllBut(database.url())).isEqualTo(before);
  }
}
