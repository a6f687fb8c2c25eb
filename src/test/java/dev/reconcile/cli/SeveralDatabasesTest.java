package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One project for several databases. */
@ExtendWith(PostgresExtension.class)
class SeveralDatabasesTest {

  @TempDir Path folder;

  @Test
  void theFirstThenTheRestAndTheWorstExitCode(
      TestDatabase one, TestDatabase two, TestDatabase three) throws Exception {
    Path project = Tool.project(folder.resolve("all"), "tables: {t: {columns: {id: int}}}\n");
    Tool.project(folder.resolve("own"), "tables: {other: {columns: {id: int}}}\n");
    String prefix = two.url().substring(0, two.url().lastIndexOf('/') + 1);
    one.execute(
        "create table tenant (name text); insert into tenant values ('%s'), ('%s')"
            .formatted(name(two), name(three)));
    Files.writeString(
        project.resolve("reconcile.yaml"),
        """
        version: 1
        schemas: [public]
        databases:
          own: {url: "${ONE}", dir: ../own}
          shop:
            url: "%s{tenant}"
            tenants: {query: select name from tenant order by name = '%s', url: "${ONE}"}
        """
            .formatted(prefix, name(three)));

    one.execute("create view other as select 1 as id");
    Tool canary = all(one, project, "apply", "--yes", "--canary", "--jobs", "3");
    assertThat(canary.exitCode()).as(canary.toString()).isEqualTo(3);
    assertThat(canary.out()).contains("3 databases, 1 held back, 2 not begun");
    one.execute("drop view other");
    Tool first = all(one, project, "apply", "--yes", "--first-only");
    assertThat(first.exitCode()).as(first.toString()).isZero();
    assertThat(first.out()).contains("== own ==", "3 databases, 1 ok, 2 not begun");
    assertThat(one.value("select to_regclass('other') is not null")).isEqualTo("t");
    assertThat(two.value("select to_regclass('t') is null")).isEqualTo("t");

    three.execute("create view t as select 1 as id");
    Tool rest = all(one, project, "apply", "--yes", "--jobs", "3", "--database", "shop");
    assertThat(rest.exitCode()).as(rest.toString()).isEqualTo(3);
    assertThat(rest.out())
        .contains("2 databases, 1 ok, 1 held back")
        .containsPattern("shop/" + name(two) + " +\\| ok +\\| In sync");
    assertThat(rest.err()).contains("[shop/" + name(two) + "] [1/1] create table public.t");

    three.execute("drop view t");
    Tool plan = all(one, project, "plan", "--detailed-exitcode", "--jobs", "2");
    assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);
    assertThat(plan.out()).contains("3 databases, 2 ok, 1 differs");
    one.execute("insert into tenant values ('nowhere')");
    Tool verify = all(one, project, "verify", "--canary", "--jobs", "2");
    assertThat(verify.exitCode()).as(verify.toString()).isEqualTo(1);
    assertThat(verify.out()).contains("4 databases, 2 ok, 1 differs, 1 failed");
    assertThat(verify.err()).contains("[shop/nowhere] error: ");
    assertThat(verify.out()).containsPattern("shop/nowhere +\\| failed +\\| cannot connect to ");
    Tool json = all(one, project, "verify", "--jobs", "2", "--format", "json");
    assertThat(json.exitCode()).as(json.toString()).isEqualTo(1);
    JsonNode tree = new ObjectMapper().readTree(json.out());
    assertThat(tree.at("/counts").toString()).isEqualTo("{\"ok\":2,\"differs\":1,\"failed\":1}");
    assertThat(tree.at("/databases/0/database").asText()).isEqualTo("own");
    assertThat(tree.at("/databases/0/result/holds").asBoolean()).isTrue();
    assertThat(tree.path("databases").findValuesAsText("error"))
        .singleElement()
        .asString()
        .startsWith("cannot connect to ");
    Tool unknown = all(one, project, "verify", "--database", "shops");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("no database shops");
  }

  private static Tool all(TestDatabase one, Path project, String command, String... options) {
    String[] arguments = new String[options.length + 5];
    arguments[0] = command;
    arguments[1] = "--dir";
    arguments[2] = project.toString();
    arguments[3] = "--scratch-url";
    arguments[4] = one.url();
    System.arraycopy(options, 0, arguments, 5, options.length);
    return Tool.run(java.util.Map.of("ONE", one.url()), arguments);
  }

  private static String name(TestDatabase database) {
    return database.url().substring(database.url().lastIndexOf('/') + 1);
  }
}
