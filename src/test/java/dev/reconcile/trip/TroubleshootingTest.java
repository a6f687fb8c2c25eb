package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.Contents;
import dev.reconcile.testing.ExampleRoles;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.ProjectCopy;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents of the five systems had to say under "Troubleshooting": each situation cannot
 * arise any more, or is told before anything is written, with what to do.
 */
@ExtendWith(PostgresExtension.class)
class TroubleshootingTest {

  private static final Path EXAMPLES = Path.of("examples");

  @TempDir Path folder;

  @BeforeAll
  static void createRoles() throws SQLException {
    ExampleRoles.create();
  }

  /** opsconductor: relation "tool" does not exist; type "vector" does not exist. */
  @Test
  void whatIsMissingIsMadeFirst(TestDatabase database) throws Exception {
    Tool plan = Tool.on(database.url(), EXAMPLES.resolve("opsconductor"), "plan");
    assertThat(plan.out())
        .containsSubsequence(
            "1 CREATE EXTENSION vector;", "CREATE TABLE public.tool", "CREATE INDEX tool_tags_gin");
  }

  /** opsconductor, noc-triage: the extension is not installed on the server. */
  @Test
  void anExtensionThatTheServerDoesNotHave(TestDatabase database) throws Exception {
    Path project = edited("opsconductor", "schema/tool.yaml", "vector: {}", "vectorscale: {}");
    refused(
        database,
        project,
        "tool.yaml:3:3: the extension vectorscale is not available on this server",
        "install the server's package for it, or use an image that has it");
  }

  /** opsconductor: cannot cast type text to text[]; the change takes long. */
  @Test
  void aTypeThatPostgresCannotCast(TestDatabase database) throws Exception {
    load(database, "opsconductor/states/s1-text-columns.sql");
    Path project = ProjectCopy.of(EXAMPLES, folder, "opsconductor");
    Path file = project.resolve("schema/tool.yaml");
    Files.writeString(
        file, Files.readString(file).replaceAll(" +convert:\n +- \\{from: text.*\n.*\n", ""));
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out())
        .contains("a single value can become an array in several ways; say which with convert:")
        .contains(
            "convert: [{from: text, split: {delimiter: \",\"", "'linux,macos' → '{linux,macos}'");
    Tool apply = Tool.on(database.url(), EXAMPLES.resolve("opsconductor"), "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(
            database.value(
                "select string_agg(attname, ' ' order by attname) from pg_stats"
                    + " where tablename = 'tool' and attname in ('platform', 'tags')"))
        .isEqualTo("platform tags");
  }

  /** opsconductor: index already exists; noc-triage: relation already exists. */
  @Test
  void whatIsThereIsComparedByDefinition(TestDatabase database) throws Exception {
    load(database, "opsconductor/states/hard-index-on-other-column.sql");
    Tool plan = Tool.on(database.url(), EXAMPLES.resolve("opsconductor"), "plan");
    assertThat(plan.out()).contains("± index tool_tags_gin");
  }

  /** noc-triage: relation "incidents" does not exist. */
  @Test
  void tablesOfOthersThatAreNotThere(TestDatabase database) throws Exception {
    Path project =
        edited(
            "noc-triage",
            "reconcile.yaml",
            "extensions: {vector: \">=0.5\"}",
            "tables: {incidents: {id: uuid}}");
    Files.delete(project.resolve("schema/base.yaml"));
    refused(
        database,
        project,
        "the table or view public.incidents is required, and is not there",
        "have its owner create it first",
        "triage_results_incident_id_fkey names table public.incidents, which is neither described"
            + " nor on the server");
  }

  /** noc-triage: building an index takes long, or was interrupted. */
  @Test
  void indexesOfLargeTablesAreBuiltBesideTraffic(TestDatabase database) throws Exception {
    load(database, "noc-triage/states/base.sql");
    database.execute(
        "update chunks set embedding = array_fill(1, array[1536])::vector;"
            + " analyze chunks; update pg_index set indisvalid = false"
            + " where indexrelid = 'chunks_document_id_idx'::regclass");
    Path project =
        edited(
            "noc-triage",
            "reconcile.yaml",
            "schemas: [public]",
            "schemas: [public]\npolicy: {online: {rows: 100}}");
    ProjectCopy.edit(
        project.resolve("schema/base.yaml"), "wanted: {rows: 5000}", "wanted: {rows: 100}");
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.err())
        .contains("the index chunks_document_id_idx is invalid, as an interrupted build leaves it");
    assertThat(plan.out())
        .containsSubsequence(
            "DROP INDEX CONCURRENTLY public.chunks_document_id_idx",
            "CREATE INDEX CONCURRENTLY chunks_document_id_idx",
            "CREATE INDEX CONCURRENTLY chunks_embedding_idx",
            "CREATE INDEX CONCURRENTLY chunks_step_id_idx");
    Tool apply = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(
            database.value(
                "select string_agg(indisvalid::text, ' ') from pg_index where indexrelid in"
                    + " ('chunks_embedding_idx'::regclass, 'chunks_document_id_idx'::regclass)"))
        .isEqualTo("true true");
  }

  /** noc-triage: embeddings of 3,072 dimensions. */
  @Test
  void moreDimensionsThanAnIndexTakes(TestDatabase database) throws Exception {
    load(database, "noc-triage/states/base.sql");
    database.execute("update chunks set embedding = array_fill(1, array[1536])::vector");
    Path project =
        edited(
            "noc-triage",
            "schema/base.yaml",
            "embedding:   vector(1536)",
            "embedding:   vector(3072)");
    ProjectCopy.edit(
        project.resolve("schema/base.yaml"), "wanted: {rows: 5000}", "wanted: {rows: 100}");
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out())
        .contains("vectors of 1536 dimensions cannot become vectors of 3072")
        .contains("ivfflat indexes up to 2000 dimensions of vector, and embedding has 3072")
        .contains("index ((embedding)::halfvec(3072)) halfvec_cosine_ops");
  }

  /** es1-platform: a migration failed, and others after it did not. */
  @Test
  void aRunThatFailedIsRunAgain(TestDatabase database) throws Exception {
    load(database, "es1-platform/platform/states/made-by-the-application.sql");
    Path project =
        edited(
            "es1-platform/platform",
            "reconcile.yaml",
            "environments:",
            "policy: {locks: {timeout: 100ms, retries: 1}}\nenvironments:");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select count(*) from config_versions");
      Tool apply = Tool.on(database.url(), project, "apply", "--yes");
      assertThat(apply.exitCode()).isEqualTo(1);
      assertThat(apply.err())
          .contains("error: step ", "public.config_versions", "it waited for process ")
          .contains("Run it again later");
    }
    Tool status = Tool.on(database.url(), project, "status");
    assertThat(status.out()).contains("failed");
    assertThat(database.value("select to_regclass('audit.api_keys') is null")).isEqualTo("t");
    Tool again = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(again.exitCode()).as(again.toString()).isZero();
  }

  /** es1-platform: the checksum of a migration does not match. */
  @Test
  void anEditedDescriptionIsPendingAndAnEditedDatabaseDrift(TestDatabase database)
      throws Exception {
    Path project = ProjectCopy.of(EXAMPLES, folder, "es1-platform/platform");
    Tool.on(database.url(), project, "apply", "--yes");
    ProjectCopy.edit(
        project.resolve("schema/public.yaml"), "description:       text", "description: varchar");
    Tool pending = Tool.on(database.url(), project, "drift");
    assertThat(pending.exitCode()).as(pending.toString()).isZero();
    assertThat(pending.out()).contains("0 drifted, 1 pending");
    database.execute("drop index idx_change_sets_status");
    Tool drift = Tool.on(database.url(), project, "drift");
    assertThat(drift.exitCode()).isEqualTo(2);
    assertThat(drift.out())
        .contains(
            "index public.change_sets.idx_change_sets_status is gone", "1 drifted, 1 pending");
  }

  /** es1-platform: one of the databases cannot be reached. */
  @Test
  void oneOfTwoDatabasesIsDown(TestDatabase database) throws Exception {
    Tool apply =
        Tool.run(
            Map.of(
                "AIML_DATABASE_URL",
                "postgresql://postgres@127.0.0.1:1/aiml",
                "DATABASE_URL",
                database.url()),
            "apply",
            "--yes",
            "--dir",
            "examples/es1-platform",
            "--env",
            "dev",
            "--wait-for-server",
            "300ms",
            "--scratch-url",
            database.url());
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err())
        .contains("[aiml] error: cannot connect to postgresql://127.0.0.1:1/aiml")
        .contains("check host and port, and that the server is running");
    assertThat(apply.out()).contains("2 databases, 1 ok, 1 failed");
    assertThat(database.value("select to_regclass('audit.api_keys') is not null")).isEqualTo("t");
  }

  /** es1-platform: both are there, one of them empty. */
  @Test
  void twoDatabasesInOneRun(TestDatabase database) throws Exception {
    String other = TestServer.instance().createDatabase();
    try {
      Map<String, String> urls = Map.of("AIML_DATABASE_URL", other, "DATABASE_URL", database.url());
      String[] apply = {
        "apply", "--yes", "--dir", "examples/es1-platform", "--env", "bare", "--scratch-url", other
      };
      Tool first = Tool.run(urls, apply);
      assertThat(first.exitCode()).as(first.toString()).isZero();
      assertThat(first.out()).contains("2 databases, 2 ok");
      assertThat(Tool.run(urls, apply).out())
          .containsSubsequence("aiml     | ok    | In sync", "platform | ok    | In sync");
    } finally {
      TestServer.instance().drop(other);
    }
  }

  /** es1-platform: the role of the application does not exist. */
  @Test
  void aRoleThatNobodyMade(TestDatabase database) throws Exception {
    Path project = edited("es1-platform/aiml", "reconcile.yaml", "[aiml_user]", "[nobody_made_it]");
    refused(
        database,
        project,
        "reconcile.yaml:4:10: the role nobody_made_it is required, and is not there",
        "have it made: CREATE ROLE nobody_made_it");
  }

  /** omniclaude: relation already exists, as something else; other objects depend on it. */
  @Test
  void whatOthersHaveAndUseStays(TestDatabase database) throws Exception {
    load(database, "omniclaude/states/new.sql");
    database.execute(
        "create view model_price_catalog as select 1 as x;"
            + " create table agent_actions (id uuid primary key, old_details text);"
            + " insert into agent_actions values (gen_random_uuid(), 'x');"
            + " create view of_others as select old_details from agent_actions");
    Tool plan =
        Tool.on(database.url(), EXAMPLES.resolve("omniclaude"), "plan", "--allow", "drop-column");
    assertThat(plan.out())
        .contains("view public.model_price_catalog has its name, and nobody says that it should go")
        .contains("view public.of_others still uses it")
        .doesNotContain("CASCADE");
  }

  /** omniclaude: column does not exist, because another team's scripts have not run. */
  @Test
  void columnsOfOthersThatAreNotThere(TestDatabase database) throws Exception {
    refused(
        database,
        EXAMPLES.resolve("omniclaude"),
        "the table or view public.agent_routing_decisions is required, and is not there");
    database.execute(
        "create table agent_routing_decisions (cache_hits boolean, created_at timestamptz)");
    refused(
        database,
        EXAMPLES.resolve("omniclaude"),
        "the column cache_hit of public.agent_routing_decisions is required, and is not there",
        "did you mean cache_hits?");
  }

  /** omniclaude: a check over a large table that others read and write. */
  @Test
  void aCheckOfALargeTableIsValidatedApart(TestDatabase database) throws Exception {
    load(database, "omniclaude/states/numbered-scripts.sql");
    database.execute("analyze agent_routing_decisions");
    Path project =
        edited("omniclaude", "reconcile.yaml", "policy:\n", "policy:\n  online: {rows: 100}\n");
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out())
        .containsSubsequence(
            "ADD CONSTRAINT agent_routing_decisions_service_latency_check",
            "NOT VALID;",
            "VALIDATE CONSTRAINT agent_routing_decisions_service_latency_check;");
  }

  /** omniclaude: permission denied. */
  @Test
  void whoOwnsNothingIsToldWhoDoes(TestDatabase database) throws Exception {
    load(database, "omniclaude/states/numbered-scripts.sql");
    database.execute(
        "grant create on schema public to stranger;"
            + " grant select on all tables in schema public to stranger");
    String role = database.urlOf(ExampleRoles.STRANGER, ExampleRoles.STRANGER);
    Contents before = Contents.of(database.url());
    Tool apply =
        Tool.on(database, role, EXAMPLES.resolve("omniclaude"), "apply", "--env", "dev", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err())
        .contains("table public.agent_actions, ")
        .contains(" can be changed by ", " only [missing-privilege]")
        .contains("GRANT CREATE ON DATABASE ");
    assertThat(Contents.of(database.url())).isEqualTo(before);
  }

  /** omniclaude: rows that a new constraint refuses. */
  @Test
  void rowsThatAConstraintRefusesAreNamed(TestDatabase database) throws Exception {
    load(database, "omniclaude/states/numbered-scripts.sql");
    database.execute(
        "update agent_routing_decisions set id = '00000000-0000-0000-0000-000000000007',"
            + " service_latency_ms = 30000 where service_latency_ms = 7;"
            + " alter table pattern_quality_metrics"
            + "   drop constraint pattern_quality_metrics_pattern_id_fkey;"
            + " update pattern_quality_metrics"
            + "   set pattern_id = '00000000-0000-0000-0000-000000000008'"
            + "   where id in (select id from pattern_quality_metrics limit 2)");
    Tool apply = Tool.on(database.url(), EXAMPLES.resolve("omniclaude"), "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(apply.out())
        .contains("1 of 100 rows that would violate agent_routing_decisions_service_latency_check")
        .contains("(id = 00000000-0000-0000-0000-000000000007)")
        .contains("backfill measured_once of table public.pattern_quality_metrics: matching rows 1")
        .contains(
            "pattern_quality_metrics_pattern_id_unique\n      waits for backfill measured_once");
    assertThat(database.value("select count(*) from pattern_quality_metrics")).isEqualTo("10");
    database.execute(
        "update agent_routing_decisions set service_latency_ms = 29999"
            + " where service_latency_ms = 30000");
    Tool again =
        Tool.on(
            database.url(),
            EXAMPLES.resolve("omniclaude"),
            "apply",
            "--yes",
            "--allow",
            "delete-rows");
    assertThat(again.exitCode()).as(again.toString()).isZero();
    assertThat(database.value("select count(*) from pattern_quality_metrics")).isEqualTo("9");
  }

  /** jarvis: type "vector" does not exist, though the extension is there. */
  @Test
  void anExtensionInASchemaThatNobodyLooksInto(TestDatabase database) throws Exception {
    database.execute("create schema elsewhere; create extension vector schema elsewhere");
    refused(
        database,
        EXAMPLES.resolve("jarvis"),
        "embedding has the type vector, which is in the schema elsewhere, where no one looks",
        "add elsewhere to search_path: in reconcile.yaml");
  }

  private void refused(TestDatabase database, Path project, String... said) throws Exception {
    Contents before = Contents.of(database.url());
    Tool apply = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err()).contains(said);
    assertThat(Contents.of(database.url())).isEqualTo(before);
  }

  private static void load(TestDatabase database, String state) throws IOException, SQLException {
    database.execute(Files.readString(EXAMPLES.resolve(state)));
  }

  private Path edited(String example, String file, String from, String to) throws IOException {
    Path project = ProjectCopy.of(EXAMPLES, folder, example);
    ProjectCopy.edit(project.resolve(file), from, to);
    return project;
  }
}
