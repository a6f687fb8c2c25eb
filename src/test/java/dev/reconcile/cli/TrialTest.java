package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.CatalogFacts;
import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Plans tried out on a scratch copy: proven, turned around, and made from two folders. */
@ExtendWith(PostgresExtension.class)
class TrialTest {

  private static final String BEFORE =
      """
      schemas: {shop: {grants: {trial_reader: [usage]}}}
      tables:
        shop.customer:
          owner: trial_owner
          columns: {id: {type: bigint, identity: always}, name: text, legacy: text}
          primary_key: [id]
          grants: {trial_reader: [select]}
          policies: {own: {command: select, roles: [trial_reader], using: "id > 0"}}
      views:
        shop.named: {query: "select id, name from shop.customer", grants: {trial_reader: [select]}}
      """;

  private static final String AFTER =
      """
      schemas: {shop: {grants: {trial_reader: [usage], trial_writer: [usage]}}}
      tables:
        shop.customer:
          owner: trial_owner
          columns: {id: {type: bigint, identity: always}, title: {type: varchar(80), renamed_from: name}}
          primary_key: [id]
          grants: {trial_reader: [select], trial_writer: [insert]}
          policies: {own: {command: select, roles: [trial_reader], using: "id > 1"}}
        shop.item:
          columns: {customer_id: bigint}
          foreign_keys: {item_customer: {columns: [customer_id], references: shop.customer(id)}}
      views:
        shop.named: {query: "select id, title from shop.customer", grants: {trial_reader: [select]}}
      """;

  @TempDir Path folder;

  @Test
  void twoFoldersAreCompared(TestDatabase server) throws Exception {
    List<String> facts = CatalogFacts.readAllBut(server.url());
    Tool plan = from(server, "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(3);
    assertThat(plan.out())
        .contains(
            "→ column title: was name",
            "+ table shop.item (1 column, 1 foreign key)",
            "GRANT INSERT ON TABLE shop.customer TO trial_writer",
            "\n  - column shop.customer.legacy",
            "note: replayed on a copy")
        .doesNotContain("trial_owner");
    assertThat(from(server).out()).isEqualTo(plan.out());
    assertThat(server.value("select count(*) from pg_roles where rolname like 'trial%'"))
        .isEqualTo("0");
    assertThat(CatalogFacts.readAllBut(server.url())).isEqualTo(facts);
  }

  @Test
  void aFolderIsInSyncWithItself(TestDatabase server) {
    Path project = Tool.project(folder.resolve("one"), BEFORE);
    Tool plan =
        Tool.run(
            "plan",
            "--dir",
            project.toString(),
            "--from",
            project.toString(),
            "--scratch-url",
            server.url(),
            "--detailed-exitcode");
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    assertThat(plan.out()).contains("In sync: 0 changes, 0 held back, 0 unmanaged");
  }

  @Test
  void mistakesOfEitherFolderAreToldWithTheirPlace(TestDatabase server) {
    Path wrong =
        Tool.project(folder.resolve("one"), "views: {v: {query: select nothing from nowhere}}\n");
    Path right = Tool.project(folder.resolve("two"), "tables: {t: {columns: {id: int}}}\n");
    Tool plan =
        Tool.run(
            "plan",
            "--dir",
            right.toString(),
            "--from",
            wrong.toString(),
            "--scratch-url",
            server.url());
    assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(1);
    assertThat(plan.err()).contains("one/schema/schema.yaml:1:", "view public.v");
  }

  @Test
  void onlyOneThingIsLive(TestDatabase server) {
    Path project = Tool.project(folder, BEFORE);
    Tool plan = Tool.on(server.url(), project, "plan", "--from", project.toString());
    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(plan.err()).contains("--from and --url both name what is live");
  }

  @Test
  void aPlanIsProven(TestDatabase live) throws Exception {
    live.execute("create table t (id int, n numeric(4,2)); create view v as select n from t");
    Path project =
        Tool.project(
            folder,
            """
            tables: {t: {columns: {id: bigint, n: numeric}}}
            views: {v: {query: "select n from t"}}
            """);
    Tool plan = Tool.on(live.url(), project, "plan", "--verify");
    assertThat(plan.exitCode()).as(plan.toString()).isZero();
    assertThat(plan.out()).contains("note: replayed on a copy of the live schema", "2 changes, 0");
    assertThat(live.value("select count(*) from pg_tables where schemaname = 'reconcile'"))
        .isEqualTo("0");
  }

  @Test
  void theWayBackLeadsBack(TestDatabase live) throws Exception {
    live.execute(
        "create table t (id int primary key, old_name text, gone text, n numeric(6,2));"
            + "create view v as select old_name from t; insert into t values (1, 'a', 'b', 1.25)");
    List<String> before = CatalogFacts.readAllBut(live.url());
    Path project =
        Tool.project(
            folder,
            """
            tables:
              t:
                columns: {id: int, new_name: {type: text, renamed_from: old_name}, n: "numeric(4,1)"}
                primary_key: [id]
              u: {columns: {id: int}}
            views: {v: {query: "select new_name from t"}}
            """);
    Tool back =
        Tool.on(live.url(), project, "plan", "--reverse", "--allow", "all", "--format", "sql");
    assertThat(back.exitCode()).as(back.toString()).isZero();
    assertThat(back.out())
        .contains("note: what step ", "does not come back (drop column public.t.gone)", "stay so");
    Tool apply = Tool.on(live.url(), project, "apply", "--yes", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    live.execute(back.out().replace("\\set ON_ERROR_STOP on\n", ""));
    assertThat(CatalogFacts.readAllBut(live.url(), "reconcile"))
        .containsExactlyInAnyOrderElementsOf(before);
  }

  private Tool from(TestDatabase server, String... options) {
    Path before = Tool.project(folder.resolve("before"), BEFORE);
    Path after = Tool.project(folder.resolve("after"), AFTER);
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("plan", "--dir", after.toString(), "--from", before.toString()));
    arguments.addAll(List.of("--scratch-url", server.url()));
    arguments.addAll(List.of(options));
    return Tool.run(arguments.toArray(String[]::new));
  }
}
