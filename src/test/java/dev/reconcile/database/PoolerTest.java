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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PgBouncer before the server: the one of this machine, or of its Debian's packages. */
@ExtendWith(PostgresExtension.class)
class PoolerTest {

  private static final Path PROGRAM = Path.of("usr/sbin/pgbouncer");

  /** With the libraries that it needs, but for the one that all programs have. */
  private static final String DOWNLOAD =
      """
      apt-get download pgbouncer $(apt-cache depends pgbouncer |
        sed -n 's/^ *Depends: \\(lib.*\\)/\\1/p' | grep -v '^libc6$')
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"transaction, 1", "statement, 1", "session, 0"})
  void whatSharesServerSessionsIsRefused(String mode, int exitCode, TestDatabase database)
      throws Exception {
    Path root = root();
    Path project = Tool.project(folder, "tables: {t: {columns: {id: int}}}\n");
    int port = freePort();
    Process pooler = start(root, mode, port, URI.create(database.url()));
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

  /** What the program is found below. */
  private Path root() throws Exception {
    if (Files.isExecutable(Path.of("/").resolve(PROGRAM))) {
      return Path.of("/");
    }
    Path packages = Files.createDirectories(Path.of("target/pgbouncer"));
    try (Stream<Path> files = Files.list(packages)) {
      if (files.findAny().isEmpty()) {
        run(packages, DOWNLOAD);
      }
    }
    run(packages.toAbsolutePath(), "for p in *.deb; do dpkg -x $p '" + folder + "'; done");
    assumeTrue(
        Files.isExecutable(folder.resolve(PROGRAM)),
        "PgBouncer is neither installed nor to be had from apt-get");
    return folder;
  }

  private static void run(Path folder, String script) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!shell.waitFor(2, TimeUnit.MINUTES)) {
      shell.destroy();
    }
  }

  private static String libraries(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("usr/lib"))) {
      return folders.map(Path::toString).collect(Collectors.joining(":"));
    }
  }

  private Process start(Path root, String mode, int port, URI server) throws IOException {
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
    command.addAll(List.of(root.resolve(PROGRAM).toString(), settings.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    if (root.equals(folder)) {
      builder.environment().put("LD_LIBRARY_PATH", libraries(root));
    }
    return builder
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
