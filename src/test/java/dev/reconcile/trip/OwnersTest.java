package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
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

  private void becomes(TestDatabase database, String schema) {
    Path project = Tool.project(folder, schema);
    Tool apply = Tool.on(database.url(), project, "apply", "--yes", "--allow", "all");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    Tool plan = Tool.on(database.url(), project, "plan");
    assertThat(plan.out()).startsWith("In sync: 0 changes, 0 held back");
  }
}
