package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong: one clear error with place and hint, exit code 1, and nothing is written. */
class BadInputTest {

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
  void malformedYaml() throws Exception {
    refused("tables:\n  tool: {columns: [\n", "schema.yaml:", "malformed-yaml");
  }

  @Test
  void unknownKeys() throws Exception {
    refused(
        "tables:\n  tool:\n    colums:\n      id: bigint\n",
        "schema.yaml:3:5",
        "colums is not a key of table descriptions",
        "did you mean columns?");
  }

  @Test
  void unknownSections() throws Exception {
    refused("table:\n  tool: {}\n", "schema.yaml:1:1", "did you mean tables?");
  }

  @Test
  void wrongTypes() throws Exception {
    refused(
        "tables:\n  tool:\n    columns:\n      id: {type: bigint, not_null: yes}\n",
        "schema.yaml:4:",
        "not_null is true or false, not yes");
  }

  @Test
  void valuesOfRulesWithoutOptions() throws Exception {
    refused(
        """
        tables:
          tool:
            columns:
              a: {type: "text[]", convert: [{from: text, wrap: true}]}
        """,
        "schema.yaml:4:",
        "wrap is a mapping, not the value true",
        "wrap: {}");
  }

  @Test
  void whatTheServerIsTooOldFor() throws Exception {
    assumeThat(TestServer.instance().major()).isLessThan(18);
    String sale =
        """
        tables:
          sale:
            columns:
              at: {type: int, generated_virtual: "1"}
              price: {type: integer, not_null: {name: priced, no_inherit: true}}
              sold: {type: integer, not_null: {name: a_name_is_no_matter}}
        default_privileges:
          postgres on large objects: {grants: {public: [select]}}
        """;
    failed(
        Tool.on(database, Tool.project(folder, sale), "apply", "--yes"),
        "schema.yaml:4:",
        "a virtual generated column needs PostgreSQL 18",
        "schema.yaml:5:",
        "not_null with no_inherit needs PostgreSQL 18",
        "default privileges on large objects needs PostgreSQL 18",
        "use a newer server");
  }

  @Test
  void secrets() throws Exception {
    refused("servers:\n  shop: {wrapper: w, options: {password: x}}\n", "schema.yaml:2:", "secret");
    refused(
        "foreign_tables:\n  far: {server: shop, options: {passcode: x}}\n",
        "passcode is a secret",
        "ALTER FOREIGN TABLE");
    for (String connection :
        List.of("postgresql://me:x@there/db", "host=there password = x", "sslpassword=x")) {
      String subscription = "subscriptions:\n  s: {connection: \"%s\", publications: [p]}\n";
      refused(subscription.formatted(connection), "a password is a secret");
    }
  }

  @Test
  void statementsThatDoNotSayWhetherTheyAreThere() throws Exception {
    notAnswered("select 1 / 0", "cannot be asked: division by zero");
    notAnswered("select 'maybe'", "answers maybe, not true or false");
    notAnswered("select lo_create(1) > 0", "read-only transaction");
  }

  private void notAnswered(String present, String said) {
    String statements = "statements:\n  page: {present: \"%s\", create: select lo_create(1)}\n";
    Path project = Tool.project(folder, statements.formatted(present));
    failed(Tool.on(database, project, "plan"), "schema.yaml:2:3", said);
  }

  @Test
  void statementsThatCannotBeTakenAway() throws Exception {
    refused("absent: {statements: [page]}\n", "schema.yaml:1:", "nothing says how it is found");
    refused(
        """
        statements:
          page: {present: select true, create: select lo_create(1)}
        absent: {statements: [page]}
        """,
        "schema.yaml:2:3",
        "say with drop how it goes");
  }

  @Test
  void foreignKeysToMissingColumns() throws Exception {
    refused(
        """
        tables:
          person:
            columns: {id: bigint}
            primary_key: [id]
          tool:
            columns: {owner_id: bigint}
            foreign_keys:
              tool_owner_fkey: {columns: [owner_id], references: person(idd)}
        """,
        "schema.yaml:8:65",
        "column public.person.idd, which is not described",
        "did you mean id?");
  }

  @Test
  void keysOverMissingColumns() throws Exception {
    refused(
        "tables:\n  tool:\n    columns: {id: bigint}\n    primary_key: [ident]\n",
        "schema.yaml:4:",
        "column public.tool.ident, which is not described");
  }

  @Test
  void triggersWithMissingFunctions() throws Exception {
    Path project =
        Tool.project(
            folder,
            """
            functions:
              touch():
                returns: trigger
                language: plpgsql
                body: begin return new; end
            tables:
              tool:
                columns: {id: bigint}
                triggers:
                  tool_touch: {timing: before, events: [update], each: row, function: tuch()}
            """);
    List<String> before = CatalogFacts.readAllBut(database);
    failed(
        Tool.on(database, project, "apply", "--yes"),
        "schema.yaml:10:7",
        "function public.tuch(), which is neither described nor on the server",
        "did you mean touch()?");
    assertThat(CatalogFacts.readAllBut(database)).isEqualTo(before);
  }

  @Test
  void definitionsThatPostgresRefuses() throws Exception {
    new TestDatabase(database)
        .execute("create table tool (id bigint); create view tools as select id from tool");
    Path project =
        Tool.project(
            folder,
            """
            tables:
              tool: {columns: {id: bigint}}
            views:
              tools:
                query: select idd from tool
            """);
    failed(
        Tool.on(database, project, "plan"),
        "schema.yaml:4:3",
        "view public.tools cannot be built: column \"idd\" does not exist",
        "wrong-definition");
  }

  @Test
  void twoKeysOfOneName() throws Exception {
    refused(
        "tables:\n  tool:\n    columns: {id: bigint}\n  tool:\n    columns: {id: integer}\n",
        "schema.yaml:4:3",
        "tool is here a second time; first in line 2");
  }

  @Test
  void twoObjectsOfOneNameInTwoFiles() throws Exception {
    Path project = Tool.project(folder, "tables:\n  tool:\n    columns: {id: bigint}\n");
    Files.writeString(
        project.resolve("schema/other.yaml"),
        "tables:\n  public.tool:\n    columns: {id: bigint}\n");
    refusedProject(project, "schema.yaml:2:3", "described a second time", "other.yaml:2:3");
  }

  @Test
  void vectorDimensions() throws Exception {
    refused(
        """
        extensions: {vector: {}}
        tables:
          tool:
            columns:
              none: vector(0)
              many: {type: vector(16001)}
        """,
        "schema.yaml:5:13",
        "a vector has 1 to 16000 dimensions, not 0",
        "schema.yaml:6:20",
        "not 16001");
  }

  @Test
  void allErrorsAtOnce() throws Exception {
    refused(
        "tables:\n  a:\n    colums: {}\n  b:\n    columns: {id: {typ: bigint}}\n",
        "schema.yaml:3:5",
        "schema.yaml:5:20",
        "type is missing here");
  }

  @Test
  void namesThatPostgresqlWouldCut() throws Exception {
    String name = "n".repeat(64);
    refused("tables:\n  " + name + ":\n    columns: {id: bigint}\n", "64 bytes", "bad-name");
  }

  @Test
  void unreachableServer() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Tool plan = plan("postgresql://nobody@127.0.0.1:" + port + "/nothing");
    failed(plan, "cannot connect to postgresql://127.0.0.1:" + port, "that the server is running");
  }

  @Test
  void noSuchDatabase() throws Exception {
    failed(plan(database + "_gone"), "no-such-database", "create the database first");
  }

  @Test
  void wrongPasswordIsNotShown() throws Exception {
    URI uri = URI.create(database);
    String wrong =
        "postgresql://intruder:hush-hush@" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
    Tool plan = plan(wrong);
    failed(plan, "cannot connect", "login-refused");
    assertThat(plan.toString()).doesNotContain("hush-hush");
  }

  @Test
  void roleWithoutRights() throws Exception {
    TestDatabase test = new TestDatabase(database);
    test.execute(
        "create role guest_of_tests login password 'guest';"
            + " revoke all on schema public from public");
    try {
      URI uri = URI.create(database);
      String url =
          "postgresql://guest_of_tests:guest@"
              + uri.getHost()
              + ":"
              + uri.getPort()
              + uri.getPath();
      Path project = Tool.project(folder, "tables:\n  tool:\n    columns: {id: bigint}\n");
      List<String> before = CatalogFacts.readAllBut(database);
      failed(
          Tool.on(url, project, "apply", "--yes"),
          "GRANT CREATE ON SCHEMA public TO guest_of_tests;");
      assertThat(CatalogFacts.readAllBut(database)).isEqualTo(before);
    } finally {
      test.execute("drop role guest_of_tests");
    }
  }

  @Test
  void extensionThatIsNotInstalled() throws Exception {
    Path project = Tool.project(folder, "extensions: {no_such_extension: {}}\n");
    List<String> before = CatalogFacts.readAllBut(database);
    failed(Tool.on(database, project, "apply", "--yes"), "no_such_extension", "not available");
    assertThat(CatalogFacts.readAllBut(database)).isEqualTo(before);
  }

  @Test
  void unknownCommandsAndOptionsAreWrongUsage() {
    assertThat(Tool.run("plann").exitCode()).isEqualTo(64);
    assertThat(Tool.run("plan", "--fromat", "json").exitCode()).isEqualTo(64);
    assertThat(Tool.run().exitCode()).isEqualTo(64);
  }

  @Test
  void folderWithoutProject() {
    failed(Tool.run("validate", "--dir", folder.toString()), "there is no reconcile.yaml");
  }

  @Test
  void unsetVariable() throws Exception {
    Path project = Tool.project(folder, "");
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\nenvironments:\n  prod: {url: \"${NOT_SET_ANYWHERE}\"}\n");
    failed(
        Tool.run("plan", "--dir", project.toString(), "--env", "prod"),
        "NOT_SET_ANYWHERE is not set");
  }

  private Tool plan(String url) {
    return Tool.run(
        "plan",
        "--dir",
        Tool.project(folder, "tables: {t: {columns: {id: bigint}}}\n").toString(),
        "--url",
        url);
  }

  private void refused(String schema, String... said) throws SQLException {
    refusedProject(Tool.project(folder, schema), said);
  }

  private void refusedProject(Path project, String... said) throws SQLException {
    failed(Tool.run("validate", "--dir", project.toString()), said);
    List<String> before = CatalogFacts.readAllBut(database);
    failed(Tool.on(database, project, "apply", "--yes"), said);
    assertThat(CatalogFacts.readAllBut(database)).isEqualTo(before);
  }

  private static void failed(Tool tool, String... said) {
    assertThat(tool.exitCode()).as(tool.toString()).isEqualTo(1);
    assertThat(tool.err()).contains(said);
  }
}
