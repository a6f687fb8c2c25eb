package dev.reconcile.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every probe has a case in which it finds something, and one in which it is asked and finds
 * nothing: {@code cases.txt} names both, and what the plans say. A probe is told by the class that
 * asks it and by what its answer means.
 */
class ProbeCasesTest {

  private static final Path TABLE = Path.of("src/test/resources/dev/reconcile/probe/cases.txt");

  private static final Path CASES = Path.of("src/test/resources/cases");

  private static final Path KINDS = Path.of("src/main/java/dev/reconcile/kind");

  /** A probe that is made there; of rules only the server's opinion is asked, not rows. */
  private static final Pattern ASKED =
      Pattern.compile("Meaning\\.(VIOLATES|LOSES|HOLDS|NEARS_END|CHOICE),");

  private static final Pattern FOUND = Pattern.compile("\\d+ rows? | → '");

  private record Cases(
      String probe, String finds, String found, String findsNothing, String spared) {}

  @Test
  void everyProbeHasBoth() throws IOException {
    List<Cases> all = read();
    Set<String> listed = new TreeSet<>();
    all.forEach(cases -> listed.add(cases.probe()));
    assertThat(listed).containsExactlyElementsOf(asked());
    SoftAssertions soft = new SoftAssertions();
    for (Cases cases : all) {
      soft.assertThat(lines(cases.finds(), cases.found()))
          .as(cases.probe() + " finds something in " + cases.finds())
          .anyMatch(line -> FOUND.matcher(line).find());
      soft.assertThat(lines(cases.findsNothing(), cases.spared()))
          .as(cases.probe() + " finds nothing in " + cases.findsNothing())
          .isNotEmpty()
          .anyMatch(line -> !FOUND.matcher(line).find());
    }
    soft.assertAll();
  }

  private static List<String> lines(String name, String text) throws IOException {
    return Files.readAllLines(CASES.resolve(name).resolve("plan.txt")).stream()
        .filter(line -> line.contains(text))
        .toList();
  }

  private static List<Cases> read() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .map(line -> line.split(" \\| ", 5))
        .map(line -> new Cases(line[0], line[1], line[2], line[3], line[4]))
        .toList();
  }

  private static Set<String> asked() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(KINDS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher probe = ASKED.matcher(Files.readString(file));
        String asker = file.getFileName().toString().replace(".java", "");
        while (probe.find()) {
          asked.add(asker + " " + probe.group(1));
        }
      }
    }
    return asked;
  }
}
