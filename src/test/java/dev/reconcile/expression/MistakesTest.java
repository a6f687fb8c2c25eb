package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.validation.DesiredNames;
import dev.reconcile.app.validation.SqlCheck;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Mistakes in SQL are found without a database, at their places. */
class MistakesTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/reconcile/expression");

  @Test
  void areFoundWhereTheyAre() throws Exception {
    Map<String, String> files =
        Map.of("mistakes.yaml", Files.readString(FOLDER.resolve("mistakes.yaml")));
    Diagnostics diagnostics = new Diagnostics();
    LoadedSpec spec = new SpecLoader(Kinds.specs()).load(files, diagnostics);
    diagnostics.throwIfAny();
    SqlCheck.check(spec, files, new DesiredNames(spec, List.of("public")), diagnostics);
    String said =
        diagnostics.sorted().stream()
            .map(diagnostic -> diagnostic.toString() + "\n")
            .collect(Collectors.joining());
    assertThat(said).isEqualTo(Files.readString(FOLDER.resolve("mistakes.txt")));
  }
}
