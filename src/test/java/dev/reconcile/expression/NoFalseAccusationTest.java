package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.validation.DesiredNames;
import dev.reconcile.app.validation.SqlCheck;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server accepted is not found fault with: the golden cases, and the examples. */
class NoFalseAccusationTest {

  /** A foreign key needs a key that the description leaves out; indexes that are refused. */
  private static final List<String> WRONG =
      List.of(
          "cases/constraint/key-still-needed-is-not-dropped",
          "cases/hazard/vector-indexes-refused");

  @Test
  void examplesAreRight() throws IOException {
    try (Stream<Path> projects = Files.list(Path.of("examples"))) {
      assertThat(projects.flatMap(project -> check(files(project)).stream()).toList()).isEmpty();
    }
  }

  /** Whatever there is of types, on the border of what the server takes. */
  @ParameterizedTest
  @ValueSource(strings = {"right.yaml", "right-queries.yaml"})
  void typesAreRight(String file) {
    Path path = Path.of("src/test/resources/dev/reconcile/expression", file);
    assertThat(check(List.of(path))).isEmpty();
  }

  @Test
  void casesAreRight() {
    assertThat(
            files(Path.of("src/test/resources/cases")).stream()
                .filter(file -> WRONG.stream().noneMatch(file.toString()::contains))
                .flatMap(file -> check(List.of(file)).stream())
                .toList())
        .isEmpty();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("reconcile.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Diagnostic> check(List<Path> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(file -> texts.put(file.toString(), read(file)));
    LoadedSpec spec = new SpecLoader(Kinds.specs()).load(texts, new Diagnostics());
    Diagnostics diagnostics = new Diagnostics();
    SqlCheck.check(spec, texts, new DesiredNames(spec, List.of("public")), diagnostics);
    return diagnostics.sorted();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
