package dev.reconcile.database.embedded;

import dev.reconcile.diagnostic.ReconcileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL that ends with whoever started it. */
public final class EmbeddedServer implements AutoCloseable {

  private final String address;
  private final Watchdog watchdog;

  EmbeddedServer(String password, int port, Watchdog watchdog) {
    this.address = "postgres:" + password + "@127.0.0.1:" + port;
    this.watchdog = watchdog;
  }

  /**
   * What is wanted.
   *
   * @param majorVersion PostgreSQL's, as in 17
   * @param archive a jar with the binaries of that version; null means the one among our libraries,
   *     which is of {@value BinariesArchive#BUNDLED_VERSION}
   * @param extensions that the server must be able to create, as in {@code vector}
   * @param progress is told what takes longer than a moment
   */
  public record Settings(
      int majorVersion,
      @Nullable Path archive,
      List<String> extensions,
      Consumer<String> progress) {

    /** Checks nothing: whether it can be had turns out at the start. */
    public Settings {
      extensions = List.copyOf(extensions);
    }

    /** A server from the machine's own installation, from our libraries or from a container. */
    public static Settings of(
        int majorVersion, List<String> extensions, Consumer<String> progress) {
      return new Settings(majorVersion, null, extensions, progress);
    }

    String description() {
      String with = extensions.isEmpty() ? "" : " with " + String.join(", ", extensions);
      return "PostgreSQL " + majorVersion + with;
    }
  }

  /**
   * Starts a server and waits until it takes connections.
   *
   * @throws ReconcileException when none of the ways to come by one works; it says why for each
   */
  public static EmbeddedServer start(Settings settings) {
    try {
      return LocalServer.start(settings);
    } catch (IOException noLocal) {
      return startContainer(settings, noLocal);
    }
  }

  private static EmbeddedServer startContainer(Settings settings, IOException noLocal) {
    try {
      return DockerServer.start(settings, String.valueOf(noLocal.getMessage()));
    } catch (IOException noContainer) {
      throw ReconcileException.of(
          "no-embedded-server",
          "%s could not be started: %s; %s"
              .formatted(settings.description(), noLocal.getMessage(), noContainer.getMessage()),
          "install gcc (on Debian: apt-get install gcc libc6-dev) so that pgvector can be compiled, "
              + "or PostgreSQL with pgvector, or Docker; or give a server by its URL");
    }
  }

  /** The libpq URI of one of the server's databases, password included. */
  public String url(String database) {
    return "postgresql://" + address + "/" + database;
  }

  /** Stops the server and removes all that it held. */
  @Override
  public void close() {
    watchdog.close();
  }
}
