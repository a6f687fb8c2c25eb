package dev.reconcile.app;

import dev.reconcile.canonical.ScratchDatabase;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.canonical.ServerScratch;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.database.embedded.EmbeddedServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where this process can get a scratch database. */
public final class ScratchPlaces {

  private ScratchPlaces() {}

  /**
   * The server that the user names; else an embedded one of the target's version, so that the
   * target is left alone; else a database made for the moment on the target server.
   *
   * @param named by {@code --scratch-url}; null when it isn't
   * @param extensions that the schema needs
   */
  public static ScratchSource of(
      ConnectionUrl target,
      @Nullable ConnectionUrl named,
      List<String> searchPath,
      int major,
      Supplier<List<String>> extensions,
      Consumer<String> progress) {
    return new ScratchSource() {
      @Override
      public List<Candidate> candidates() {
        return named != null
            ? List.of(onServer("at " + named, named, searchPath))
            : List.of(
                embedded(searchPath, major, extensions.get(), progress),
                onServer("on the target server", target, searchPath));
      }

      @Override
      public Supplier<Session> target() {
        return () -> Session.open(target, searchPath);
      }
    };
  }

  /** A server where a database may be made for the moment. */
  public static ScratchSource.Candidate onServer(
      String name, ConnectionUrl server, List<String> searchPath) {
    return new ScratchSource.Candidate(name, use -> ServerScratch.open(server, searchPath, use));
  }

  /** An embedded server, started for the purpose. */
  public static ScratchSource.Candidate embedded(
      List<String> searchPath, int major, List<String> extensions, Consumer<String> progress) {
    return new ScratchSource.Candidate(
        "on an embedded server",
        use ->
            openEmbedded(searchPath, EmbeddedServer.Settings.of(major, extensions, progress), use));
  }

  private static ScratchDatabase openEmbedded(
      List<String> searchPath, EmbeddedServer.Settings settings, ScratchSource.Use use) {
    EmbeddedServer server = EmbeddedServer.start(settings);
    ConnectionUrl url = ConnectionUrl.parse(server.url("postgres"), Map.of());
    ScratchDatabase database = ServerScratch.open(url, searchPath, use);
    return new ScratchDatabase(database.session(), database.url(), server::close);
  }
}
