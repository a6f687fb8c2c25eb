package dev.reconcile.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPathWithoutCalcite(),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).isEqualTo("[a, b][c][]");
  }

  private static String classPathWithoutCalcite() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("calcite"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
