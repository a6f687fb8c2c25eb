package dev.reconcile.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reconcile.testing.PostgresExtension;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PgBouncer before the server, where one is installed. */
@ExtendWith(PostgresExtension.class)
class PoolerTest {

  private static final Path BINARY = Path.of("/usr/sbin/pgbouncer");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"transaction, 1", "statement, 1", "session, 0"})
  void whatSharesServerSessionsIsRefused(String mode, int exitCode, TestDatabase database)
      throws Exception {
    assumeTrue(Files.isExecutable(BINARY), "PgBouncer is not installed");
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    int port = freePort();
    Process pooler = start(mode, port, URI.create(database.url()));
    try {
      await().atMost(10, TimeUnit.SECONDS).until(() -> answers(port));
      String name = URI.create(database.url()).getPath();
      String url = "postgresql://somebody@127.0.0.1:" + port + name;
      Tool apply = Tool.on(database, url, project, "apply", "--yes");
      assertThat(apply.exitCode()).as(apply.toString()).isEqualTo(exitCode);
      assertThat(apply.err().contains("transaction-pooler")).isEqualTo(exitCode == 1);
      assertThat(database.value("select count(*) from pg_locks where locktype = 'advisory'"))
          .isEqualTo("0");
    } finally {
      pooler.destroy();
      pooler.waitFor();
    }
  }

  private Process start(String mode, int port, URI server) throws IOException {
    String[] login = server.getRawUserInfo().split(":", 2);
    Path settings = folder.resolve("pgbouncer.ini");
    Files.writeString(
        settings,
        """
        [databases]
        * = host=%s port=%d user=%s password=%s
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        auth_type = any
        pool_mode = %s
        unix_socket_dir =
        ignore_startup_parameters = extra_float_digits
        """
            .formatted(
                server.getHost(),
                server.getPort(),
                login[0],
                login.length > 1 ? login[1] : "",
                port,
                mode));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // It refuses to run as root.
      command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.addAll(List.of(BINARY.toString(), settings.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
