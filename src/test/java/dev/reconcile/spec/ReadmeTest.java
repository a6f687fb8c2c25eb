package dev.reconcile.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.app.Lints;
import dev.reconcile.app.Reconciler;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.project.ProjectLoader;
import dev.reconcile.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md and the pages beside it show is what there is. */
class ReadmeTest {

  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern HAZARD =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (allow|warn|block) \\|");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `([a-z]+)[^|`]*` \\|");

  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+) ");

  private String readme = "";

  @BeforeEach
  void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void theirProjectsAreValid(@TempDir Path folder) throws IOException {
    List<String> yaml = new ArrayList<>();
    for (String page : List.of("README.md", "docs/format.md", "docs/operations.md")) {
      yaml.addAll(groups(YAML, Files.readString(Path.of(page))));
    }
    assertThat(yaml).anyMatch(ReadmeTest::isProject).anyMatch(text -> !isProject(text));
    for (String text : yaml) {
      if (isProject(text)) {
        assertThat(new JsonSchema("project.schema.json").errors(text)).isEmpty();
        Files.writeString(folder.resolve(ProjectLoader.FILE), text);
        new ProjectLoader(Reconciler.hazardCodes(), Lints.codes(), new SpecSections(Kinds.specs()))
            .load(folder);
      } else {
        assertThat(new JsonSchema("reconcile.schema.json").errors(text)).isEmpty();
        Diagnostics diagnostics = new Diagnostics();
        new SpecLoader(Kinds.specs()).load(Map.of("schema.yaml", text), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
      }
    }
  }

  private static boolean isProject(String yaml) {
    return yaml.lines().anyMatch("version: 1"::equals);
  }

  @Test
  void itsHazardsAreThoseThatThereAre() {
    List<String> told =
        HAZARD.matcher(readme).results().map(row -> row.group(1) + " " + row.group(2)).toList();
    assertThat(told)
        .isNotEmpty()
        .isSubsetOf(
            Kinds.hazards().stream()
                .map(rule -> rule.code() + " " + SpecBody.word(rule.byDefault()))
                .toList());
  }

  @Test
  void itsCommandsAreThoseThatThereAre() {
    String help = Tool.run("--help").out();
    String listed = help.substring(help.indexOf("Commands:"));
    String commands = readme.substring(readme.indexOf("## Commands"), readme.indexOf("## Hazards"));
    assertThat(groups(COMMAND, commands).stream().distinct())
        .containsExactlyElementsOf(groups(LISTED, listed));
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
