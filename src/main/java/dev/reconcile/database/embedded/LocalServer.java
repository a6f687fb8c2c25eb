package dev.reconcile.database.embedded;

import dev.reconcile.database.embedded.EmbeddedServer.Settings;
import dev.reconcile.database.embedded.Watchdog.Charge;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a server from programs on this machine. */
final class LocalServer {

  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServerUser user;
  private final Cache cache;
  private final Settings settings;

  private LocalServer(ServerUser user, Settings settings) {
    this.user = user;
    this.cache = new Cache(user.cacheFolder());
    this.settings = settings;
  }

  static EmbeddedServer start(Settings settings) throws IOException {
    return new LocalServer(ServerUser.current(), settings).start();
  }

  private EmbeddedServer start() throws IOException {
    Installation installation = installation();
    Path folder =
        cache.folder(
            "data-" + installation.key(),
            draft -> DataTemplate.make(draft, installation, settings.majorVersion(), user));
    DataTemplate template = new DataTemplate(folder);
    for (int attempt = 1; ; attempt++) {
      try {
        return start(installation, template);
      } catch (IOException problem) {
        // Someone else may take the free port between our finding it and the server's binding it.
        boolean taken = String.valueOf(problem.getMessage()).contains("Address already in use");
        if (!taken || attempt == ATTEMPTS) {
          throw problem;
        }
      }
    }
  }

  private Installation installation() throws IOException {
    Optional<Installation> debian = Installation.ofDebian(settings.majorVersion());
    if (debian.isPresent() && debian.get().offers(settings.extensions())) {
      return debian.get();
    }
    Installation unpacked = unpacked();
    if (!unpacked.offers(settings.extensions())) {
      throw new IOException("the embedded PostgreSQL has not all of " + settings.extensions());
    }
    return unpacked;
  }

  private Installation unpacked() throws IOException {
    BinariesArchive archive = BinariesArchive.of(settings.majorVersion(), settings.archive());
    String key = archive.key();
    Path folder = cache.folder(key, archive::unpack);
    Installation installation = Installation.unpacked(key, folder);
    if (settings.extensions().contains("vector") && !installation.offers("vector")) {
      PgvectorBuild pgvector = new PgvectorBuild(settings.majorVersion(), settings.progress());
      PgvectorBuild.install(cache.folder("pgvector-for-" + key, pgvector::make), folder);
    }
    return installation;
  }

  private EmbeddedServer start(Installation installation, DataTemplate template)
      throws IOException {
    Path home = ServerFolder.create();
    int port = freePort();
    List<String> command = command(installation, home.resolve("data"), port);
    Watchdog watchdog = Watchdog.start(new Charge(home, template.data(), user, command, Map.of()));
    Readiness.await(watchdog, PATIENCE, () -> saysReady(home.resolve("data/postmaster.pid")));
    return new EmbeddedServer(template.password(), port, watchdog);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<String> command(Installation installation, Path data, int port) {
    return List.of(
        installation.program("postgres"),
        "-D" + data,
        "-clisten_addresses=127.0.0.1",
        "-cport=" + port,
        "-cunix_socket_directories=",
        // What it holds is thrown away, so that nothing needs to survive a crash.
        "-cfsync=off",
        "-csynchronous_commit=off",
        "-cfull_page_writes=off",
        "-ctimezone=UTC",
        "-clog_timezone=UTC");
  }

  /** As pg_ctl finds it out: the server keeps its state at the end of this file. */
  private static boolean saysReady(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() >= 8 && lines.get(7).strip().equals("ready");
  }
}
