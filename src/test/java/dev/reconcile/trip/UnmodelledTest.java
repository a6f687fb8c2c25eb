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
      create function odd_value(x integer) returns integer
        language internal immutable strict as 'int4um';
      create foreign data wrapper far;
      create server away foreign data wrapper far;
      create foreign table base () server away;
      create foreign table odd (a integer default odd_value(1)) inherits (base) server away;
      """;

  @TempDir Path folder;

  private Tool on(TestDatabase database, String parameter, String command, String... options) {
    Path project =
        Tool.project(
            folder,
            """
            functions:
              odd_value(integer):
                arguments: %s integer
                returns: integer
                language: internal
                volatility: immutable
                strict: true
                body: int4um
            """
                .formatted(parameter));
    return Tool.on(database.url(), project, command, options);
  }

  @Test
  void itCountsAsUnmanaged(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Tool plan = on(database, "x", "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .contains(
            "unmodelled foreign table public.odd", "In sync: 0 changes, 0 held back, 4 unmanaged");
  }

  @Test
  void whatItDependsOnIsHeldBack(TestDatabase database) throws Exception {
    database.execute(LIVE);
    List<String> before = CatalogFacts.readAllBut(database.url());
    Tool apply = on(database, "y", "apply", "--yes", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(apply.out())
        .contains("foreign table public.odd depends on it and cannot be rebuilt");
    assertThat(CatalogFacts.readAllBut(database.url(), "reconcile")).isEqualTo(before);
  }

  @Test
  void whatIsIgnoredIsStillCounted(TestDatabase database) throws Exception {
    database.execute(LIVE);
    on(database, "x", "validate");
    Files.writeString(
        folder.resolve("reconcile.yaml"), "version: 1\npolicy: {unmanaged: ignore}\n");
    Tool plan = Tool.on(database.url(), folder, "plan");
    assertThat(plan.out())
        .as(plan.toString())
        .isEqualTo("In sync: 0 changes, 0 held back, 4 unmanaged\n");
  }

  @Test
  void pruneLeavesIt(TestDatabase database) throws Exception {
    database.execute(LIVE);
    Tool apply = on(database, "x", "apply", "--yes", "--prune", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(3);
    assertThat(database.value("select relispartition from pg_class where relname = 'odd'"))
        .isEqualTo("f");
  }
}
