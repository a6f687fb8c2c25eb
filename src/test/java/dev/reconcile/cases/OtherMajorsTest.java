package dev.reconcile.cases;

import static org.junit.jupiter.api.Assertions.assertAll;

import dev.reconcile.testing.Journey;
import dev.reconcile.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The oldest and the newest PostgreSQL, with a few cases and databases in which much happens. How
 * to run everything on them is in CONTRIBUTING.md.
 */
class OtherMajorsTest {

  private static final List<String> CASES =
      List.of(
          "column/generated-expression-changes",
          "constraint/deferrable-and-storage",
          "domain/another-type-while-held",
          "enumtype/remove-value-in-partitions",
          "function/other-result-under-everything",
          "grants/columns-keep-what-the-table-loses",
          "inheritance/not-valid-in-children",
          "policy/create-all-sorts",
          "partition/table-becomes-partitioned",
          "rename/table-with-all-that-hangs-on-it",
          "table/create-with-everything",
          "trigger/fires-otherwise-on-a-partition",
          "view/chain-keeps-all-that-hangs-on-it");

  private static final Path SCRIPTS = Path.of("src/test/resources/dev/reconcile");

  private static final List<String> DATABASES =
      List.of("corpus/chat.sql", "corpus/ownership.sql", "kind/every-component.sql");

  /** Secrets are not exported. */
  private static final String SECRET = ", password 'geheim'";

  /** Of a provider that there is none of. */
  private static final String LABELS = "(?s)insert into pg_seclabel.*?;";

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  @Execution(ExecutionMode.CONCURRENT)
  void isAsGoodAsAnyOther(int major) throws Exception {
    try (TestServer server = TestServer.embedded(major)) {
      Journey journey = new Journey(server);
      assertAll(CASES.stream().map(name -> (Executable) () -> new GoldenCase(name).check(server)));
      assertAll(DATABASES.stream().map(name -> (Executable) () -> journey.rebuilds(read(name))));
      journey.carries(read("corpus/chat.sql"), read("corpus/chat.next.sql"));
    }
  }

  private static String read(String name) throws Exception {
    return Files.readString(SCRIPTS.resolve(name)).replace(SECRET, "").replaceAll(LABELS, "");
  }
}
