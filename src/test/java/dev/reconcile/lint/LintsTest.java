package dev.reconcile.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.Lints;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.spec.LoadedSpec;
import dev.reconcile.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each lint says, and what it does not. {@code src/test/resources/lints} has a file for each:
 * where a line ends with {@code #!}, there is something to say, and nowhere else. The words after
 * that are in the message.
 */
class LintsTest {

  private static final Path CASES = Path.of("src/test/resources/lints");
  private static final String MARK = "#!";

  static List<String> lints() {
    return Lints.codes();
  }

  @ParameterizedTest
  @MethodSource("lints")
  void saysWhatThereIsToSay(String code) throws IOException {
    String yaml = Files.readString(CASES.resolve(code + ".yaml"));
    List<String> lines = yaml.lines().toList();
    List<String> expected = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(MARK)) {
        expected.add("line " + (i + 1));
      }
    }
    for (Diagnostic found : found(yaml, code)) {
      int number = Objects.requireNonNull(found.place()).line();
      String line = lines.get(number - 1);
      String words = line.substring(line.indexOf(MARK) + MARK.length()).strip();
      assertThat(found.message()).contains(words);
      said.add("line " + number);
    }
    assertThat(said).containsExactlyElementsOf(expected);
    assertThat(expected).as("cases that trigger").isNotEmpty();
  }

  @Test
  void everyFileIsOfALint() throws IOException {
    try (var files = Files.list(CASES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(new TreeSet<>(Lints.codes()));
    }
  }

  private static List<Diagnostic> found(String yaml, String code) {
    Map<String, String> files = Map.of("lint.yaml", yaml);
    Diagnostics diagnostics = new Diagnostics();
    LoadedSpec spec = new SpecLoader(Kinds.specs()).load(files, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    Lints.report(spec, files, LintPolicy.DEFAULTS, diagnostics);
    return diagnostics.sorted().stream().filter(found -> found.code().equals(code)).toList();
  }
}
