package dev.reconcile.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.plan.HazardRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every hazard has a case that it arises in, and one with much the same step in which it does not:
 * {@code cases.txt} names both, and the step. That the plans are as written is what {@link
 * dev.reconcile.cases.GoldenCasesTest} is for.
 */
class HazardCasesTest {

  private static final Path TABLE = Path.of("src/test/resources/dev/reconcile/hazard/cases.txt");

  private static final Path CASES = Path.of("src/test/resources/cases");

  /** What the server's pgvector decides: {@link PgvectorVersionTest} tries both. */
  private static final String ELSEWHERE = "pgvector-version";

  private record Cases(String arises, String doesNot, String step) {}

  @Test
  void everyHazardHasBoth() throws IOException {
    Map<String, Cases> all = read();
    List<String> expected =
        Kinds.hazards().stream()
            .map(HazardRule::code)
            .filter(code -> !code.equals(ELSEWHERE))
            .sorted()
            .toList();
    assertThat(all.keySet()).containsExactlyElementsOf(expected);
    SoftAssertions soft = new SoftAssertions();
    for (Map.Entry<String, Cases> entry : all.entrySet()) {
      String code = entry.getKey();
      Cases cases = entry.getValue();
      soft.assertThat(plan(cases.arises()))
          .as(code + " arises in " + cases.arises())
          .containsPattern("(! %1$s: |hazard %1$s: |%1$s is allowed: )".formatted(code));
      soft.assertThat(steps(plan(cases.doesNot()), cases.step()))
          .as(code + " does not arise in " + cases.doesNot())
          .isNotEmpty()
          .noneMatch(step -> step.contains(code));
    }
    soft.assertAll();
  }

  /** Statements, changes and objects with what is said of them, of those that a text is in. */
  private static List<String> steps(String plan, String text) {
    return List.of(plan.split("\n(?= {0,5}[0-9+~±-])")).stream()
        .filter(step -> step.contains(text))
        .toList();
  }

  private static String plan(String name) throws IOException {
    return Files.readString(CASES.resolve(name).resolve("plan.txt"));
  }

  private static Map<String, Cases> read() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .map(line -> line.split(" \\| ", 4))
        .collect(
            Collectors.toMap(
                line -> line[0],
                line -> new Cases(line[1], line[2], line[3]),
                (one, other) -> one,
                TreeMap::new));
  }
}
