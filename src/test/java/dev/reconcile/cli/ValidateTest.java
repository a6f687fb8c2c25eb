package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.reconcile.app.Lints;
import dev.reconcile.testing.Tool;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What validate finds, in every format, and what it makes of it. */
class ValidateTest {

  private static final String DESCRIBED =
      """
      tables:
        visit:
          columns:
            id: bigint
            at: timestamp
            place: {type: text, not_null: true}
          indexes: {visit_at_idx: [at], visit_at_place_idx: [at, place]}
      views:
        recent: {query: "select id, 100 % plase, '<&' as x from visit"}
      """;

  @TempDir Path folder;
  private Path project = Path.of("");

  @BeforeEach
  void make() throws Exception {
    project = Tool.project(folder, DESCRIBED);
  }

  @Test
  void textTellsErrorsAndWarningsAndCountsRemarks() {
    Tool validate = validate();
    assertThat(validate.exitCode()).isEqualTo(1);
    assertThat(validate.err())
        .contains("schema.yaml:9:")
        .contains("error: ", "there is no column plase here [unknown-column]")
        .contains("warning: ", "index public.visit.visit_at_idx", "[redundant-index]")
        .contains("\n  hint: did you mean place?")
        .doesNotContain("[timestamp-without-zone]");
    assertThat(validate.out())
        .isEqualTo("Not valid: 1 error, 2 warnings, 1 remark (--level info shows all)\n");
    assertThat(validate("--level", "info").err()).contains("info: ", "[timestamp-without-zone]");
    assertThat(validate("--level", "error").err()).doesNotContain("warning");
  }

  @Test
  void aProjectsOwnFileAndItsDescriptionsAgree() throws Exception {
    Tool.project(
        folder,
        """
        tables:
          visit:
            columns: {id: bigint, at: {type: timestamptz, grants: {app_raeder: [select]}}}
            grants: {app_reader: [select]}
        views:
          recent: {query: "select v.id from visit v join tmp_ids using (id) where citext_eq('a', 'b')"}
          later: {query: select stmp.id from stmp_ids stmp}
        """);
    Files.writeString(
        folder.resolve("reconcile.yaml"),
        """
        version: 1
        schemas: [public]
        requires: {roles: [app_reader], extensions: {citext: ""}}
        ignore: {tables: ["tmp_*", "audit.*", "tmp_old_*", "*_tmp"]}
        databases: {here: "postgresql://db/here", there: {url: "postgresql://db/there", dir: there}}
        """);
    Tool.project(folder.resolve("there"), "views: {there: {query: 'select 1 as a, 2 as a'}}");
    String said = validate().err();
    assertThat(said)
        .contains(
            "there/schema/schema.yaml:1:", "view public.there: two columns of the view are called")
        .contains("schema.yaml:3:59: grants of column public.visit.at names the role app_raeder")
        .contains("did you mean app_reader?")
        .contains("tables: tmp_old_* ignores nothing that the patterns before it do not ignore")
        .contains("tables: audit.* is about a schema that the project does not own")
        .contains("schema.yaml:7:38: view public.later: there is no table or view stmp_ids");
    assertThat(said).doesNotContain("view public.recent", "*_tmp");
  }

  @Test
  void warningsDoNotFailUnlessTheyAreToFail() throws Exception {
    Tool.project(folder, DESCRIBED.replace("plase", "id"));
    assertThat(validate().exitCode()).isZero();
    assertThat(validate().out()).startsWith("Valid: 7 objects, 2 warnings, 1 remark");
    assertThat(validate("--strict").exitCode()).isEqualTo(1);
    policy("{missing-primary-key: off, redundant-index: error, timestamp-without-zone: warn}", "");
    Tool stricter = validate();
    assertThat(stricter.exitCode()).isEqualTo(1);
    assertThat(stricter.err()).contains("warning: ", "error: ").doesNotContain("[missing-primary-");
  }

  @Test
  void environmentsHavePoliciesOfTheirOwn() throws Exception {
    Tool.project(folder, DESCRIBED.replace("plase", "id"));
    policy("{redundant-index: off}", "prod: {policy: {lints: {missing-primary-key: error}}}");
    assertThat(validate().exitCode()).isZero();
    Tool prod = validate("--env", "prod");
    assertThat(prod.exitCode()).isEqualTo(1);
    assertThat(prod.err()).contains("[missing-primary-key]").doesNotContain("[redundant-index]");
    assertThat(validate("--env", "prd").err()).contains("no environment prd", "known: prod");
  }

  @Test
  void unknownLintsAreMistakes() throws Exception {
    policy("{redundant-indx: off}", "");
    assertThat(validate().err())
        .contains("redundant-indx is not a lint [unknown-lint]", "did you mean redundant-index?");
    Tool.project(folder, "tables: {t: {columns: {id: bigint}, allow: {missing-key: no}}}");
    assertThat(validate().err()).contains("allows missing-key, which is neither a hazard nor");
  }

  /** Half of what is described may be missing there. */
  @Test
  void filesThatCannotBeReadAreNotLinted() throws Exception {
    Tool.project(folder, "tables: {t: {columns: {id: bigint}, primary_kee: [id]}}");
    Files.writeString(
        folder.resolve("schema/other.yaml"), "tables: {u: {columns: {at: timestamp}}}");
    Tool validate = validate("--level", "info");
    assertThat(validate.err())
        .contains("did you mean primary_key?", "table public.u: has no primary key")
        .doesNotContain("table public.t: has no primary key");
    assertThat(validate.exitCode()).isEqualTo(1);
  }

  @Test
  void jsonIsAsItsSchemaSays() throws Exception {
    for (String described : List.of(DESCRIBED, "tables: {t: {colums: {}}}")) {
      Tool.project(folder, described);
      JsonNode found = json("--format", "json");
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                  .getSchema(Files.readString(Path.of("schema/validation.schema.json")))
                  .validate(found))
          .isEmpty();
      assertThat(found.path("valid").asBoolean()).isFalse();
    }
    Tool.project(folder, DESCRIBED);
    JsonNode found = json("--format", "json");
    assertThat(found.path("counts").toString()).isEqualTo("{\"error\":1,\"warn\":2,\"info\":1}");
    assertThat(texts(found.path("findings"), "code"))
        .containsExactly(
            "missing-primary-key", "timestamp-without-zone", "redundant-index", "unknown-column");
  }

  /** What the schema of SARIF 2.1.0 requires, and what code hosts need beside that. */
  @Test
  void sarif() throws Exception {
    Files.move(folder.resolve("schema/schema.yaml"), folder.resolve("schema/a b: ä.yaml"));
    JsonNode log = json("--format", "sarif");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SchemaLocation.of("classpath:schema/sarif-schema-2.1.0.json"))
                .validate(log))
        .isEmpty();
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    assertThat(log.path("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
    JsonNode driver = log.at("/runs/0/tool/driver");
    assertThat(driver.path("name").asText()).isEqualTo("reconcile");
    List<String> rules = texts(driver.path("rules"), "id");
    assertThat(rules).doesNotHaveDuplicates().containsAll(Lints.codes()).contains("unknown-column");
    assertThat(log.at("/runs/0/results")).hasSize(4);
    for (JsonNode result : log.at("/runs/0/results")) {
      assertThat(rules.get(result.path("ruleIndex").asInt()))
          .isEqualTo(result.path("ruleId").asText());
      assertThat(result.path("level").asText()).isIn("note", "warning", "error");
      assertThat(result.at("/message/text").asText()).isNotBlank();
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText())
          .matches("file://[\\w%./~-]+/schema/a%20b%3A%20%C3%A4\\.yaml");
      assertThat(place.at("/region/startLine").asInt()).isPositive();
      assertThat(place.at("/region/startColumn").asInt()).isPositive();
      assertThat(result.at("/partialFingerprints/finding~1v1").asText()).isNotBlank();
    }
  }

  @Test
  void junit() throws Exception {
    Element suites = xml();
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    assertThat(suites.getAttribute("tests")).isEqualTo("3");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getAttribute("skipped")).isEqualTo("2");
    NodeList failures = suites.getElementsByTagName("failure");
    assertThat(failures.getLength()).isEqualTo(1);
    assertThat(((Element) failures.item(0)).getAttribute("type")).isEqualTo("unknown-column");
    assertThat(failures.item(0).getTextContent()).contains("hint: did you mean place?");
    assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    Tool.project(folder, "tables: {t: {columns: {id: bigint}, primary_key: [id]}}");
    Element passed = xml();
    assertThat(passed.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(passed.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void github() throws Exception {
    Files.move(folder.resolve("schema/schema.yaml"), folder.resolve("schema/a,b:c%.yaml"));
    Tool github = validate("--format", "github");
    assertThat(github.out().lines())
        .hasSize(3)
        .allMatch(line -> line.matches("::(error|warning) file=[^,:]*,line=\\d+,col=\\d+,.*"))
        .anyMatch(
            line ->
                line.startsWith("::error file=")
                    && line.contains(
                        "schema/a%2Cb%3Ac%25.yaml,line=9,col=37,title=unknown-column::")
                    && line.endsWith("plase here%0Ahint: did you mean place?"));
    assertThat(validate("--format", "github", "--level", "info").out()).contains("::notice file=");
  }

  /** What is wrong with the project as a whole has no place in a file. */
  @ParameterizedTest
  @CsvSource({"json", "sarif", "junit", "github"})
  void withoutAProject(String format) throws Exception {
    Files.delete(folder.resolve("reconcile.yaml"));
    Tool validate = validate("--format", format);
    assertThat(validate.exitCode()).isEqualTo(1);
    assertThat(validate.out()).contains("no-project", "there is no reconcile.yaml");
  }

  private void policy(String lints, String environments) throws Exception {
    Files.writeString(
        folder.resolve("reconcile.yaml"),
        "version: 1\npolicy: {lints: " + lints + "}\nenvironments: {" + environments + "}\n");
  }

  private Tool validate(String... options) {
    List<String> arguments = new ArrayList<>(List.of("validate", "--dir", project.toString()));
    arguments.addAll(List.of(options));
    return Tool.run(arguments.toArray(String[]::new));
  }

  private JsonNode json(String... options) throws Exception {
    return new ObjectMapper().readTree(validate(options).out());
  }

  private Element xml() throws Exception {
    byte[] text = validate("--format", "junit").out().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text))
        .getDocumentElement();
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.path(field).asText()));
    return texts;
  }
}
