package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.cli.Main;
import dev.reconcile.testing.Tool;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that needs no precise answer must not pay for loading a parser. */
class ScanWithoutCalciteTest {

  /** What the test runs where there is no Calcite. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) {
      SqlAnalyzer analyzer = new SqlAnalyzer();
      System.out.print(analyzer.scan("select a from b").relations());
      System.out.print(analyzer.expression("nextval('c')").relations());
      System.out.print(analyzer.query("select now()").relations());
    }
  }

  @Test
  void scanAndExpressionWorkWithoutItsClasses() throws Exception {
    assertThat(outputOf(Program.class.getName())).isEqualTo("[a, b][c][]");
  }

  @Test
  void aProjectWithoutExpressionsIsValidatedWithoutItsClasses(@TempDir Path folder)
      throws Exception {
    Tool.project(
        folder,
        """
        tables:
          place:
            columns: {id: {type: bigint, identity: by default}, name: text}
            primary_key: [id]
          visit:
            columns: {at: timestamptz, place_id: bigint}
            indexes: {visit_place_id_idx: [place_id], visit_at_idx: [at, place_id]}
            foreign_keys: {visit_place_id_fkey: {columns: [place_id], references: place(id)}}
        """);
    assertThat(outputOf(Main.class.getName(), "validate", "--dir", folder.toString()))
        .contains("[missing-primary-key]", "Valid: ");
  }

  private static String outputOf(String program, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPathWithoutCalcite(),
                program));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String classPathWithoutCalcite() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("calcite"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
