package dev.reconcile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A project to begin with. */
@ExtendWith(PostgresExtension.class)
class InitTest {

  @Test
  void theFirstProjectIsValidAndCanBeApplied(@TempDir Path folder, TestDatabase database) {
    Tool init = Tool.run("init", "--dir", folder.toString());
    assertThat(init.exitCode()).as(init.toString()).isZero();
    Tool apply = Tool.on(database.url(), folder, "apply", "--yes");
    assertThat(apply.exitCode()).as(apply.toString()).isZero();
    Tool plan = Tool.on(database.url(), folder, "plan");
    assertThat(plan.out()).startsWith("In sync: 0 changes");
  }

  @Test
  void aProjectOfALiveDatabaseIsInSyncWithIt(@TempDir Path folder, TestDatabase database)
      throws Exception {
    database.execute("create table tool (id bigserial primary key, tags text[] default '{}')");
    Tool init = Tool.run("init", "--dir", folder.toString(), "--url", database.url());
    assertThat(init.exitCode()).as(init.toString()).isZero();
    Tool plan = Tool.on(database.url(), folder, "plan");
    assertThat(plan.out()).as(plan.toString()).startsWith("In sync: 0 changes");
  }

  @Test
  void whatIsThereIsNotOverwritten(@TempDir Path folder) {
    Tool.run("init", "--dir", folder.toString());
    Tool again = Tool.run("init", "--dir", folder.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("is there already; nothing was written");
  }
}
