package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.Contents;
import dev.reconcile.testing.ExampleRoles;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the five systems are promised of their rows and of who works with them. */
@ExtendWith(PostgresExtension.class)
class SeedsAndRolesTest {

  private static final Path OPSCONDUCTOR = Path.of("examples/opsconductor");
  private static final Path AIML = Path.of("examples/es1-platform/aiml");
  private static final Path JARVIS = Path.of("examples/jarvis");
  private static final String ROWS =
      "insert into ip_asset_embeddings (asset_id, owner_id, embedding)"
          + " select 'a' || i, 'o', array_fill(i %% 97 + 1, array[768])::vector"
          + " from generate_series(%d, %d) i";

  @BeforeAll
  static void createRoles() throws SQLException {
    ExampleRoles.create();
  }

  @Test
  void eachEnvironmentHasItsRowsOnEveryRerun(TestDatabase database) throws Exception {
    becomes(database, "bare", "0 0 0 0 0 0");
    becomes(database, "prod", "9 10 1 1 17 6");
    database.execute(
        "update agents.definitions set is_active = false, description = 'by hand'"
            + " where name = 'writer'");
    becomes(database, "dev", "9 10 2 1 18 6");
    becomes(database, "full", "9 10 2 1 18 6");
    becomes(database, "bare", "9 10 2 1 18 6");
    assertThat(
            database.value(
                "select is_active || ' ' || description from agents.definitions"
                    + " where name = 'writer'"))
        .isEqualTo("false Writes drafts");
    Tool again = Tool.on(database.url(), AIML, "plan", "--env", "full", "--detailed-exitcode");
    assertThat(again.exitCode()).as(again.toString()).isZero();
  }

  private static void becomes(TestDatabase database, String environment, String counts)
      throws SQLException {
    ok(Tool.on(database.url(), AIML, "apply", "--yes", "--env", environment));
    assertThat(
            database.value(
                """
                select concat_ws(' ',
                  (select count(*) from graph.entity_types),
                  (select count(*) from graph.relationship_types),
                  (select count(*) from rag.knowledge_bases), (select count(*) from rag.sources),
                  (select count(*) from agents.definitions), (select count(*) from agents.networks))
                """))
        .isEqualTo(counts);
  }

  @Test
  void anIndexWaitsForRowsThatTheApplicationInserts(TestDatabase database) throws Exception {
    Tool first = Tool.on(database.url(), JARVIS, "apply", "--yes", "--env", "prod");
    assertThat(first.out()).contains("idx_embedding_cosine waits until").contains("has 5000 rows");
    TestDatabase application = as(database, "jarvis");
    application.execute(ROWS.formatted(1, 10));
    ok(Tool.on(database.url(), JARVIS, "apply", "--yes", "--env", "prod"));
    assertThat(indexes(database)).isEqualTo("0");
    application.execute(ROWS.formatted(11, 5000));
    ok(Tool.on(database.url(), JARVIS, "apply", "--yes", "--env", "prod"));
    assertThat(indexes(database)).isEqualTo("1");
    database.execute(
        "delete from ip_asset_embeddings where id > 10; reindex table ip_asset_embeddings");
    Tool plan = Tool.on(database.url(), JARVIS, "plan", "--env", "prod", "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
  }

  private static String indexes(TestDatabase database) throws SQLException {
    return database.value(
        "select count(*) from pg_index where indisvalid"
            + " and indexrelid = to_regclass('idx_embedding_cosine')");
  }

  @Test
  void whoIsNoSuperuserNeedsTheExtensionOnly(TestDatabase database) throws Exception {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    database.execute(
        "grant create on database \"%s\" to stranger; grant create on schema public to stranger"
            .formatted(name));
    Contents before = Contents.of(database.url());
    TestDatabase stranger = as(database, ExampleRoles.STRANGER);
    String[] scratch = {"--yes", "--env", "dev", "--scratch-url", database.url()};
    Tool refused = apply(stranger, scratch);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("to create extension vector takes a superuser")
        .contains("have a superuser create it first, or apply as one");
    assertThat(Contents.of(database.url())).isEqualTo(before);
    database.execute("create extension vector");
    ok(apply(stranger, scratch));
  }

  private static Tool apply(TestDatabase database, String... options) {
    String[] all = new String[options.length + 5];
    System.arraycopy(
        new String[] {"apply", "--dir", JARVIS.toString(), "--url", database.url()}, 0, all, 0, 5);
    System.arraycopy(options, 0, all, 5, options.length);
    return Tool.run(all);
  }

  @Test
  void aHundredThousandToolsKeepTheirTimes(TestDatabase database) throws Exception {
    database.execute(Files.readString(OPSCONDUCTOR.resolve("states/s1-text-columns.sql")));
    database.execute(
        "alter table tool add updated_at timestamptz default '2020-01-01';"
            + " insert into tool (key, name, short_desc, platform, tags)"
            + " select 'k' || i, 'n', 'd', 'linux, macos', null from generate_series(1, 100000) i;"
            + " analyze tool");
    String rows = database.value("select count(*) from tool");
    ok(Tool.on(database.url(), OPSCONDUCTOR, "apply", "--yes"));
    assertThat(
            database.value(
                "select count(*) filter (where tags = '{}' and platform = '{linux,macos}') || ' '"
                    + " || count(*) || ' ' || max(updated_at)::date from tool"))
        .isEqualTo("100000 " + rows + " 2020-01-01");
  }

  private static TestDatabase as(TestDatabase database, String role) {
    return new TestDatabase(
        database.url().replaceFirst("//[^@]*@", "//" + role + ":" + role + "@"));
  }

  private static void ok(Tool tool) {
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }
}
