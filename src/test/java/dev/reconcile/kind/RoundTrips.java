package dev.reconcile.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.Reconciler;
import dev.reconcile.database.ConnectionUrl;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.SpecExporter;
import dev.reconcile.spec.SpecLoader;
import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestDatabase;
import dev.reconcile.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Objects of every kind, as they were before they were written to YAML and after they were read.
 */
final class RoundTrips {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/reconcile");
  private static final Path EVERY_COMPONENT = RESOURCES.resolve("kind/every-component.sql");

  /** PostgreSQL 15 and 16 can do more; what 17 and 18 can do more is in YAML. */
  private static final List<Integer> MORE = List.of(15, 16);

  private static final Path NOT_ON_THE_SERVER = RESOURCES.resolve("kind/every-component.yaml");
  private static final Path CORPUS = RESOURCES.resolve("corpus");

  private static final SpecExporter EXPORTER = new SpecExporter(Kinds.specs());

  /** An object before it was written, and after it was read. */
  record Trip(SchemaObject before, SchemaObject after) {}

  /** Made by whoever asks first. */
  private static final class Holder {
    static final List<Trip> ALL = all();
  }

  private RoundTrips() {}

  /** All objects of one record. */
  static List<Trip> of(Class<?> type) {
    return Holder.ALL.stream().filter(trip -> type.isInstance(trip.before())).toList();
  }

  private static List<Trip> all() {
    try {
      List<Trip> trips = new ArrayList<>();
      trips.addAll(roundTrips(live(everyComponent())));
      trips.addAll(roundTrips(read(Map.of("y", Files.readString(NOT_ON_THE_SERVER)))));
      for (Path database : corpus()) {
        trips.addAll(roundTrips(live(Files.readString(database))));
      }
      return List.copyOf(trips);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String everyComponent() throws IOException, SQLException {
    int server = TestServer.instance().major();
    StringBuilder script = new StringBuilder(Files.readString(EVERY_COMPONENT));
    for (int major : MORE) {
      if (server >= major) {
        String more = "every-component." + major + ".sql";
        script.append(Files.readString(EVERY_COMPONENT.resolveSibling(more)));
      }
    }
    return script.toString();
  }

  /** The databases that the server can hold. */
  private static List<Path> corpus() throws IOException, SQLException {
    List<Path> possible = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        String name = file.getFileName().toString();
        Path needs = CORPUS.resolve(name.substring(0, name.indexOf('.')) + ".server.txt");
        if (ServerNeeds.areMet(TestServer.instance(), needs)) {
          possible.add(file);
        }
      }
    }
    return possible;
  }

  private static Schema live(String script) throws SQLException {
    String url = TestServer.instance().createDatabase();
    try {
      new TestDatabase(url).execute(script);
      try (Session session = Session.open(ConnectionUrl.parse(url, Map.of()), List.of("public"))) {
        return Reconciler.live(session, List.of());
      }
    } finally {
      TestServer.instance().drop(url);
    }
  }

  private static List<Trip> roundTrips(Schema before) {
    Schema brief = Inheritance.brief(before);
    Schema said = read(EXPORTER.export(brief));
    Schema after = Inheritance.complete(said, said);
    assertThat(before.ids()).containsAll(after.ids());
    assertThat(after.ids()).containsAll(brief.ids());
    return before.objects().stream()
        .filter(object -> after.contains(object.id())) // parts of partitions go without saying
        .map(object -> new Trip(object, after.find(object.id()).orElseThrow()))
        .toList();
  }

  private static Schema read(Map<String, String> files) {
    Diagnostics diagnostics = new Diagnostics();
    Schema schema = new SpecLoader(Kinds.specs()).load(files, diagnostics).schema();
    assertThat(diagnostics.sorted()).isEmpty();
    return schema;
  }
}
