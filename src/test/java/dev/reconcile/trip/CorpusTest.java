package dev.reconcile.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.testing.Journey;
import dev.reconcile.testing.ServerNeeds;
import dev.reconcile.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that the tool was not designed for: exported, rebuilt, carried to their next version.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/dev/reconcile/corpus");

  private static final Journey JOURNEY = new Journey(TestServer.instance());

  static List<String> databases() throws IOException {
    return names(".sql").stream().filter(name -> !name.endsWith(".next")).toList();
  }

  static List<String> databasesWithNext() throws IOException {
    return names(".next.sql");
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ending))
              .map(name -> name.substring(0, name.length() - ending.length()))
              .sorted()
              .toList();
      assertThat(names).isNotEmpty();
      return names;
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anExportRebuildsTheDatabase(String name) throws Exception {
    assumeServer(name);
    JOURNEY.rebuilds(script(name + ".sql"));
  }

  @ParameterizedTest
  @MethodSource("databasesWithNext")
  void aDatabaseIsCarriedToItsNextVersion(String name) throws Exception {
    assumeServer(name);
    JOURNEY.carries(script(name + ".sql"), script(name + ".next.sql"));
  }

  private static void assumeServer(String name) throws IOException, SQLException {
    ServerNeeds.assume(TestServer.instance(), CORPUS.resolve(name + ".server.txt"));
  }

  private static String script(String file) throws IOException {
    return Files.readString(CORPUS.resolve(file));
  }
}
