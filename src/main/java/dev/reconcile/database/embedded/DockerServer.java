package dev.reconcile.database.embedded;

import dev.reconcile.database.embedded.EmbeddedServer.Settings;
import dev.reconcile.database.embedded.Watchdog.Charge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts a server in a container. */
final class DockerServer {

  /** Long enough to fetch the image, once. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private DockerServer() {}

  static EmbeddedServer start(Settings settings, String reason) throws IOException {
    requireDocker();
    String image = "pgvector/pgvector:pg" + settings.majorVersion();
    settings
        .progress()
        .accept("starting " + image + " in Docker, which fetches it the first time: " + reason);
    Path home = ServerFolder.create();
    String container = home.getFileName().toString();
    String password = DataTemplate.newPassword();
    Watchdog watchdog =
        Watchdog.start(
            new Charge(
                home,
                null,
                ServerUser.OURSELVES,
                command(image, container),
                Map.of("POSTGRES_PASSWORD", password)));
    Readiness.await(watchdog, PATIENCE, () -> isReady(container));
    return new EmbeddedServer(password, port(container), watchdog);
  }

  private static void requireDocker() throws IOException {
    try {
      Command.of("docker", "version").run();
    } catch (IOException problem) {
      throw new IOException("Docker doesn't answer", problem);
    }
  }

  private static List<String> command(String image, String container) {
    return List.of(
        "docker",
        "run",
        "--rm",
        "--name=" + container,
        "--publish=127.0.0.1::5432",
        "--env=POSTGRES_PASSWORD",
        image,
        "-cfsync=off",
        "-csynchronous_commit=off",
        "-cfull_page_writes=off",
        "-ctimezone=UTC");
  }

  /** While the image's first, private server initialises the data, nothing listens on TCP yet. */
  private static boolean isReady(String container) {
    try {
      Command.of("docker", "exec", container, "pg_isready", "-q", "-h", "127.0.0.1").run();
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int port(String container) throws IOException {
    String address =
        Command.of("docker", "port", container, "5432/tcp").run().lines().findFirst().orElse("");
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
