package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What no kind describes yet is seen, counted, never touched, and holds back what it depends on.
 */
@ExtendWith(PostgresExtension.class)
class UnmodelledTest {

  private static final String LIVE =
      """
      create table tool (id bigint primary key, size integer, note text, old text);
      create rule large_tool as on delete to tool where old.size > 10 do instead nothing;
      create view tool_view as select id, note from tool;
      create rule noted_tool as on delete to tool_view do instead nothing;
      create domain positive as integer check (value > 0);
      create table part (id bigint) partition by range (id);
      create table part_1 partition of part for values from (1) to (10);
      """;

  @TempDir Path folder;

  private Tool on(TestDatabase database, String columns, String command, String... options) {
    Path project =
        Tool.project(
            folder, "tables:\n  tool:\n    columns: " + columns + "\n    primary_key: [id]\n");
    return Tool.on(database.url(), project, command, options);
  }

  @Test
  void itCountsAsUnmanaged(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Tool plan = on(database, "{id: bigint, size: integer, note: text, old: text}", "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .contains(
            "rule large_tool on public.tool",
            "domain public.positive",
            "table public.part",
            "table public.part_1",
            "In sync: 0 changes, 0 held back, 6 unmanaged");
  }

  @Test
  void whatItDependsOnIsHeldBack(TestDatabase database) throws Exception {
    database.execute(LIVE);
    List<String> before = CatalogFacts.readAllBut(database.url());
    Tool apply =
        on(
            database,
            "{id: bigint, size: bigint, note: varchar(20), old: text}",
            "apply",
            "--yes",
            "--allow",
            "all");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(apply.out())
        .contains(
            "rule large_tool on public.tool depends on it and cannot be rebuilt",
            "rule noted_tool on public.tool_view depends on it and cannot be rebuilt");
    assertThat(CatalogFacts.readAllBut(database.url(), "reconcile")).isEqualTo(before);
  }

  @Test
  void whatIsIgnoredIsStillCounted(TestDatabase database) throws Exception {
    database.execute(LIVE);
    on(database, "{id: bigint, size: integer, note: text, old: text}", "validate");
    Files.writeString(
        folder.resolve("reconcile.yaml"), "version: 1\npolicy: {unmanaged: ignore}\n");
    Tool plan = Tool.on(database.url(), folder, "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .isEqualTo("In sync: 0 changes, 0 held back, 6 unmanaged\n");
  }

  @Test
  void pruneLeavesIt(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Tool apply =
        on(
            database,
            "{id: bigint, size: integer, note: text, old: text}",
            "apply",
            "--yes",
            "--prune",
            "--allow",
            "all");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(
            database.value(
                "select count(*) from pg_rewrite where rulename like '%d_tool' or rulename like '%e_tool'"))
        .isEqualTo("2");
  }
}
