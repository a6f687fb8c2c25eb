package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A plan as a file: it is what is carried out, or it is refused. */
@ExtendWith(PostgresExtension.class)
class PlanFileTest {

  private static final String LIVE =
      "create table t (id int primary key, gone text, n int); insert into t values (1, 'x', 2);"
          + "create table stray (id int)";

  private static final String DESIRED =
      """
      tables:
        t:
          columns: {id: int, n: bigint, name: text}
          primary_key: [id]
          indexes: {t_name: [name]}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path project = Path.of("");
  private Path plan = Path.of("");

  @BeforeEach
  void make() {
    project = Tool.project(folder, DESIRED);
    plan = folder.resolve("plan.json");
  }

  @Test
  void isValidAlwaysTheSameAndWithoutSecrets(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live);
    String first = Files.readString(plan);
    save(live);
    assertThat(Files.readString(plan)).isEqualTo(first);
    assertThat(Tool.on(live.url(), project, "plan", "--format", "json").out()).isEqualTo(first);
    assertThat(errors(first)).isEmpty();
    assertThat(errors(first.replace("\"mode\" : \"shared\"", "\"mode\" : \"odd\""))).isNotEmpty();
    assertThat(first).doesNotContain("postgresql://", "127.0.0.1", "localhost", "password");
  }

  @Test
  void goldenPlansAreValid() throws Exception {
    String golden = Files.readString(Path.of("src/test/resources/formats/shop/plan.json"));
    assertThat(errors(golden.replace("FINGERPRINT", "0".repeat(64)))).isEmpty();
  }

  @Test
  void decidesWhatIsAllowed(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live);
    Tool more = Tool.on(live.url(), project, "apply", plan.toString(), "--yes", "--allow", "all");
    assertThat(more.exitCode()).as(more.toString()).isEqualTo(3);
    assertThat(more.err()).contains("was made without these options", "Nothing was done");
    assertThat(live.value("select to_regnamespace('reconcile') is null")).isEqualTo("t");
    save(live, "--allow", "all", "--prune");
    Tool apply = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(live.value("select to_regclass('stray') is null")).isEqualTo("t");
  }

  @Test
  void isStaleWhenTheDescriptionMovedOn(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live);
    Tool.project(folder, DESIRED.replace("name: text", "name: varchar(9)"));
    List<String> before = CatalogFacts.readAllBut(live.url());
    Tool apply = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(apply.err()).contains("is stale");
    assertThat(CatalogFacts.readAllBut(live.url())).isEqualTo(before);
  }

  @Test
  void brokenOffItIsContinuedUnlessSomebodyElseWasThere(TestDatabase live) throws Exception {
    live.execute(
        "create table t (id int primary key, n int); create table u (id int);"
            + "insert into t select g, g from generate_series(1, 2000) g; insert into u values (1)");
    Files.writeString(
        project.resolve("reconcile.yaml"),
        "version: 1\npolicy: {online: {rows: 100}, locks: {timeout: 50ms, retries: 0}}\n");
    Files.writeString(
        project.resolve("schema/schema.yaml"),
        """
        tables:
          t:
            columns: {id: int, n: bigint}
            primary_key: [id]
            indexes: {t_n: [n]}
          u: {columns: {id: int, name: text}}
        """);
    save(live, "--allow", "all");
    try (Connection other = live.connect();
        Statement statement = other.createStatement()) {
      statement.execute("begin; lock table u in share mode");
      Tool first = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
      assertThat(first.exitCode()).as(first.toString()).isEqualTo(1);
      assertThat(first.err()).contains("lock timeout");
      statement.execute("rollback");
    }
    assertThat(live.value("select count(*) > 0 from reconcile.step")).isEqualTo("t");
    live.execute("alter table t add column by_hand int");
    Tool stale = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(stale.exitCode()).as(stale.toString()).isEqualTo(3);
    live.execute("alter table t drop column by_hand");
    Tool second = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(second.exitCode()).as(second.toString()).isZero();
    assertThat(second.err()).contains("is done already; this is the rest of it");
    assertThat(
            live.value("select count(distinct plan_digest) || ' ' || count(*) from reconcile.run"))
        .isEqualTo("1 2");
    Tool third = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(third.exitCode()).as("it came to its end: " + third).isEqualTo(3);
  }

  @Test
  void statisticsDoNotMakeItStale(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live, "--allow", "all");
    live.execute("insert into t select g, 'x', g from generate_series(2, 5000) g; analyze t");
    Tool apply = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
  }

  @Test
  void mayBeLaidOutOtherwise(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live, "--allow", "all");
    Files.writeString(plan, JSON.writeValueAsString(JSON.readTree(Files.readString(plan))));
    Tool apply = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
  }

  @Test
  void editedOnPurposeItIsProvenFirst(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live, "--allow", "all");
    edit("CREATE INDEX t_name ON public.t (name)", "CREATE INDEX IF NOT EXISTS t_name ON t (name)");
    Tool refused = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(1);
    Tool verify = Tool.on(live.url(), project, "plan", "--verify", plan.toString());
    assertThat(verify.exitCode()).as(verify.toString()).isZero();
    assertThat(verify.out()).contains("IF NOT EXISTS", "nothing remains");
    assertThat(errors(Files.readString(plan))).isEmpty();
    Tool apply = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(live.value("select string_agg(statement, ';') from reconcile.step"))
        .contains("IF NOT EXISTS");
  }

  @Test
  void theEditorIsFollowedByTheProof(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live, "--allow", "all");
    Tool edited = withEditor(live, "sed -i 's/ON public.t (name)/ON t (name)/'");
    assertThat(edited.exitCode()).as(edited.toString()).isZero();
    assertThat(edited.out()).contains("ON t (name)", "nothing remains");
    Tool elsewhere = withEditor(live, "sed -i 's/ON t (name)/ON t (id)/'");
    assertThat(elsewhere.exitCode()).as(elsewhere.toString()).isEqualTo(1);
    assertThat(elsewhere.err()).contains("index public.t.t_name");
    assertThat(withEditor(live, "false").err()).contains("the editor false: ended with exit code");
  }

  private Tool withEditor(TestDatabase live, String command) {
    String url = live.url();
    String[] arguments = {"plan", "--dir", project.toString(), "--url", url, "--scratch-url", url};
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--edit", plan.toString()));
    return Tool.run(java.util.Map.of("EDITOR", command), all.toArray(String[]::new));
  }

  @Test
  void editedSoThatItLeadsElsewhereItIsRefused(TestDatabase live) throws Exception {
    live.execute(LIVE);
    save(live, "--allow", "all");
    edit("CREATE INDEX t_name ON public.t (name)", "CREATE INDEX t_name ON t (id)");
    String edited = Files.readString(plan);
    Tool verify = Tool.on(live.url(), project, "plan", "--verify", plan.toString());
    assertThat(verify.exitCode()).as(verify.toString()).isEqualTo(1);
    assertThat(verify.err()).contains("index public.t.t_name");
    edit("CREATE INDEX t_name ON t (id)", "CREATE INDEX t_name ON nowhere (id)");
    Tool failing = Tool.on(live.url(), project, "plan", "--verify", plan.toString());
    assertThat(failing.exitCode()).isEqualTo(1);
    assertThat(failing.err()).contains("step ", "relation \"nowhere\" does not exist");
    edit("CREATE INDEX t_name ON nowhere (id)", "CREATE INDEX t_name ON t (id)");
    assertThat(JSON.readTree(plan.toFile())).isEqualTo(JSON.readTree(edited));
  }

  @Test
  void whatIsNoPlanIsSaidSo(TestDatabase live) throws Exception {
    for (String text : List.of("no json", "[]", "{\"steps\": []}")) {
      Files.writeString(plan, text);
      Tool apply = Tool.on(live.url(), project, "apply", plan.toString(), "--yes");
      assertThat(apply.exitCode()).isEqualTo(1);
      assertThat(apply.err()).contains("plan.json is not a plan", "plan --out");
    }
  }

  private void save(TestDatabase live, String... options) {
    List<String> all = new java.util.ArrayList<>(List.of("--out", plan.toString()));
    all.addAll(List.of(options));
    Tool tool = Tool.on(live.url(), project, "plan", all.toArray(String[]::new));
    assertThat(tool.exitCode()).as(tool.toString()).isZero();
  }

  private void edit(String from, String to) throws Exception {
    ObjectNode root = (ObjectNode) JSON.readTree(plan.toFile());
    int edited = 0;
    for (JsonNode step : root.path("steps")) {
      if (step.path("sql").asText().equals(from)) {
        ((ObjectNode) step).put("sql", to);
        edited++;
      }
    }
    assertThat(edited).isEqualTo(1);
    Files.writeString(plan, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static List<?> errors(String json) throws Exception {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(Path.of("schema/plan.schema.json")))
        .validate(json, InputFormat.JSON);
  }
}
