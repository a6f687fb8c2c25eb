package dev.reconcile.faults;

import static org.awaitility.Awaitility.await;

import dev.reconcile.database.embedded.ServerFolder;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server that a test starts and stops, whose disk it fills, and that gets a standby. A shell
 * holds it: when the pipe to that is closed, by us or because we are no more, the server is shut
 * down immediately, as by {@code pg_ctl stop -m immediate}, and recovers by its log at the next
 * start.
 */
final class OwnServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String HOLD =
      "ulimit -f \"$0\"; \"$@\" </dev/null & read line; kill -QUIT $!; wait $!";

  /** PostgreSQL does not run as root. */
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Path programs;
  private final Path folder;
  private final int port;
  private @Nullable Process shell;

  private OwnServer(Path programs, Path folder) throws IOException {
    this.programs = programs;
    this.folder = folder;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = socket.getLocalPort();
    }
  }

  /** A new one of the version that the tests run with; it takes connections. */
  static OwnServer start() throws Exception {
    Path folder = ServerFolder.create();
    OwnServer server = new OwnServer(programs(), folder);
    server.own();
    server.run(
        List.of(
            server.programs.resolve("initdb").toString(),
            "--pgdata=" + folder.resolve("data"),
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--wal-segsize=1",
            "--no-sync"));
    server.startAgain();
    return server;
  }

  private static Path programs() throws SQLException {
    String query = "select setting from pg_config where name = 'BINDIR'";
    Path programs = Path.of(new TestDatabase(TestServer.instance().url("postgres")).value(query));
    if (Files.isExecutable(programs.resolve("initdb"))) {
      return programs;
    }
    try (TestServer local = TestServer.embedded(TestServer.instance().major())) {
      return Path.of(new TestDatabase(local.url("postgres")).value(query));
    }
  }

  /** Starts it after it was stopped. */
  void startAgain() throws IOException {
    startAgain("unlimited");
  }

  /**
   * Starts it with no room for larger files, which it takes as it takes a full disk.
   *
   * @param largest file, in blocks of 512 bytes
   */
  void startAgain(String largest) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", HOLD, largest));
    words.addAll(asOwner());
    words.addAll(
        List.of(
            programs.resolve("postgres").toString(),
            "-D" + folder.resolve("data"),
            "-clisten_addresses=127.0.0.1",
            "-cport=" + port,
            "-cunix_socket_directories=",
            "-cfsync=off",
            "-cwal_level=replica"));
    shell = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log()).start();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> new TestDatabase(url("postgres")).value("select 1").equals("1"));
  }

  /** Shuts it down immediately. */
  void stop() {
    Process running = shell;
    shell = null;
    if (running == null) {
      return;
    }
    try {
      running.getOutputStream().close();
      if (!running.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the server does not stop");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A copy that follows this one. */
  OwnServer standby() throws Exception {
    OwnServer standby = new OwnServer(programs, ServerFolder.create());
    stop();
    start(List.of("cp", "-r", folder.resolve("data").toString(), standby.folder.toString()));
    startAgain();
    Path data = standby.folder.resolve("data");
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    Files.createFile(data.resolve("standby.signal"));
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(port));
    standby.own();
    standby.startAgain();
    return standby;
  }

  /** Where it listens, as in {@code 127.0.0.1:5432}. */
  String address() {
    return "127.0.0.1:" + port;
  }

  String url(String database) {
    return "postgresql://postgres@" + address() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    stop();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
    }
  }

  private File log() {
    return folder.resolve("log").toFile();
  }

  private static List<String> asOwner() {
    return System.getProperty("user.name").equals("root") ? AS_NOBODY : List.of();
  }

  private void own() throws Exception {
    if (!asOwner().isEmpty()) {
      start(List.of("chown", "-R", "65534:65534", folder.toString()));
    }
  }

  private void run(List<String> command) throws Exception {
    List<String> words = new ArrayList<>(asOwner());
    words.addAll(command);
    start(words);
  }

  private void start(List<String> words) throws Exception {
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(words + ": " + Files.readString(log().toPath()));
    }
  }
}
