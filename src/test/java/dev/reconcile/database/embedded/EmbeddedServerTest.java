package dev.reconcile.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reconcile.database.embedded.EmbeddedServer.Settings;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {

  private static final Settings WITH_VECTOR =
      Settings.of(17, List.of("vector"), System.err::println);

  @Test
  void knowsVectors() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(WITH_VECTOR)) {
      TestDatabase database = new TestDatabase(server.url("postgres"));
      database.execute("create extension vector");

      assertThat(database.value("select '[1,2,3]'::vector <-> '[1,2,5]'")).isEqualTo("2");
      assertThat(database.value("show server_version")).startsWith("17.");
      assertThat(database.value("select lower('ÄÖ')")).isEqualTo("äö");
    }
  }

  @Test
  void twoRunAtOnce() throws SQLException {
    try (EmbeddedServer one = EmbeddedServer.start(WITH_VECTOR);
        EmbeddedServer other = EmbeddedServer.start(WITH_VECTOR)) {
      assertThat(new TestDatabase(one.url("postgres")).value("show port"))
          .isNotEqualTo(new TestDatabase(other.url("postgres")).value("show port"));
    }
  }

  @Test
  void wantsThePassword() {
    try (EmbeddedServer server = EmbeddedServer.start(WITH_VECTOR)) {
      String stranger = server.url("postgres").replaceFirst(":[0-9a-f]+@", ":guess@");

      assertThatThrownBy(() -> new TestDatabase(stranger).value("select 1"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void isGoneAfterClose() {
    EmbeddedServer server = EmbeddedServer.start(WITH_VECTOR);
    TestDatabase database = new TestDatabase(server.url("postgres"));

    server.close();

    assertThatThrownBy(() -> database.value("select 1")).hasMessageContaining("refused");
  }

  @Test
  void isGoneWhenItsCommandIsKilled() throws Exception {
    Process command = startHolder();
    TestDatabase database;
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(command.getInputStream(), UTF_8))) {
      database = new TestDatabase(String.valueOf(output.readLine()));
    }
    Path data = Path.of(database.value("show data_directory"));
    assertThat(data).exists();

    command.destroyForcibly();

    await(() -> !answers(database));
    await(() -> Files.notExists(data.getParent()));
  }

  @Test
  void saysWhatToInstallWhenNothingWorks() {
    Settings unknown = Settings.of(99, List.of("vector"), System.err::println);

    assertThatThrownBy(() -> EmbeddedServer.start(unknown))
        .isInstanceOf(ReconcileException.class)
        .hasMessageContaining("PostgreSQL 99 with vector could not be started")
        .hasMessageContaining("no binaries of PostgreSQL 99")
        .hasMessageContaining("install gcc");
  }

  private static Process startHolder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static boolean answers(TestDatabase database) {
    try {
      return database.value("select 1").equals("1");
    } catch (SQLException refused) {
      return false;
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
