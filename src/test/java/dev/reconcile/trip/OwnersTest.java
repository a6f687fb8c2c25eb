package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables that belong to somebody else than whoever runs the tool. */
@ExtendWith(PostgresExtension.class)
class OwnersTest {

  private static final String OWNED =
      """
      tables:
        ticket:
          owner: pg_monitor
          columns:
            id: bigserial
      """;

  private static final String MORE = OWNED + "      number: serial\n";

  @TempDir Path folder;

  @Test
  void sequencesOfSerialColumnsFollowTheirTable(TestDatabase database) throws Exception {
    becomes(database, OWNED);
    becomes(database, MORE);
    assertThat(
            database.value(
                "select string_agg(relname || ' ' || relowner::regrole, ', ' order by relname)"
                    + " from pg_class where relkind = 'S'"
                    + " and relnamespace = 'public'::regnamespace"))
        .isEqualTo("ticket_id_seq pg_monitor, ticket_number_seq pg_monitor");
  }

  @Test
  void whatIsNewBelongsToWhomThePolicyNamesNotToWhoCreatesIt(TestDatabase database)
      throws Exception {
    String owner = "app_" + UUID.randomUUID().toString().replace('-', '_');
    String deployer = owner.replace("app", "deployer");
    database.execute(
        "create role %s; create role %s login password 'deployer'; grant %s to %s;"
                .formatted(owner, deployer, owner, deployer)
            + "alter schema public owner to "
            + owner
            + ";"
            + "do $$ begin execute format('alter database %I owner to "
            + owner
            + "', current_database()); end $$");
    try {
      Path project =
          Tool.project(
              folder,
              "schemas: {app: {}}\ntables: {app.t: {columns: {id: serial}}, u: {columns: {id: int}}}\n");
      Files.writeString(
          project.resolve("reconcile.yaml"),
          "version: 1\npolicy: {access: {owner: %s}}\n".formatted(owner));
      String url = database.urlOf(deployer, "deployer");
      Tool apply = Tool.on(database, url, project, "apply", "--yes");
      assertThat(apply.exitCode()).as(apply.toString()).isZero();
      assertThat(
              database.value(
                  "select string_agg(relname || ' ' || relowner::regrole, ', ' order by relname) from pg_class"
                      + " where relname in ('t', 't_id_seq', 'u')"))
          .isEqualTo("t %s, t_id_seq %s, u %s".formatted(owner, owner, owner));
    } finally {
      database.execute(
          "do $$ begin execute format('alter database %I owner to current_user', current_database()); end $$;"
              + "drop owned by "
              + owner
              + ", "
              + deployer
              + " cascade;"
              + "drop role "
              + owner
              + "; drop role "
              + deployer);
    }
  }

  private void becomes(TestDatabase database, String schema) {
    Path project = Tool.project(folder, schema);
    Tool apply = Tool.on(database.url(), project, "apply", "--yes", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out()).startsWith("In sync: 0 changes, 0 held back");
  }
}
