package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a project wants done before and after a run. */
@ExtendWith(PostgresExtension.class)
class HooksTest {

  @TempDir Path folder;

  @Test
  void commandsGetThePlanAndTheResultAndSqlIsGuarded(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    Files.writeString(
        project.resolve("reconcile.yaml"),
        """
        version: 1
        name: hooked
        schemas: [public]
        hooks:
          before:
            - run: cat > plan.json; echo the backup is made
            - {sql: create schema made_before}
            - {sql: create schema not_made, when: select false}
          after: {run: cat > result.json}
        """);
    Tool apply = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    assertThat(apply.err()).contains("the backup is made");
    assertThat(Files.readString(project.resolve("plan.json"))).contains("CREATE TABLE public.t");
    assertThat(Files.readString(project.resolve("result.json")))
        .contains("\"outcome\" : \"converged\"", "CREATE TABLE public.t");
    assertThat(
            database.value(
                "select string_agg(nspname, ',') from pg_namespace where nspname like '%made%'"))
        .isEqualTo("made_before");
  }

  @Test
  void whenOneBeforeFailsNothingIsDone(TestDatabase database) throws Exception {
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    Files.writeString(
        project.resolve("reconcile.yaml"),
        """
        version: 1
        environments:
          prod:
            url: %s
            hooks: {before: [{run: echo no room; exit 7}], after: [{run: touch after}]}
        """
            .formatted(database.url()));
    Tool apply =
        Tool.run(
            "apply",
            "--dir",
            project.toString(),
            "--env",
            "prod",
            "--yes",
            "--scratch-url",
            database.url());
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(1);
    assertThat(apply.err()).contains("no room", "it ended with 7. Nothing was done");
    assertThat(database.value("select to_regnamespace('reconcile')")).isEqualTo("null");
    assertThat(project.resolve("after")).doesNotExist();
    Tool other = Tool.on(database.url(), project, "apply", "--yes");
    assertThat(other.exitCode()).as(other.toString()).isZero();
  }
}
