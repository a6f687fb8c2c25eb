package dev.reconcile.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reconcile.app.Kinds;
import dev.reconcile.plan.HazardRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/hazards.md} tells every hazard that there is. With {@code -Dcases.write=true} it is
 * written.
 */
class HazardCatalogueTest {

  private static final Path CATALOGUE = Path.of("docs/hazards.md");

  @Test
  void tellsEveryHazard() throws IOException {
    String text = text();
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(CATALOGUE, text);
    }
    assertThat(Files.readString(CATALOGUE)).isEqualTo(text);
  }

  @Test
  void namesAreTheirOwn() {
    assertThat(Kinds.hazards()).extracting(HazardRule::code).doesNotHaveDuplicates();
  }

  private static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Hazards

            What a step could do to data or to users. Each is allowed, warned of or blocked: by default as told here,
            else as `policy.gates` says in `reconcile.yaml`, for all environments or for one. `--allow` opens gates for
            one command, `allow:` and `absent:` for one object, with the reason. A change that is blocked is held back,
            shown and counted; the rest is done. What data decides is asked before a plan is shown
            (`policy.probes`), so that a hazard comes with numbers, and goes where there are no such rows.

            | hazard | by default | what it means | what to do |
            |---|---|---|---|
            """);
    for (HazardRule rule : Kinds.hazards()) {
      text.append("| `").append(rule.code()).append("` | ");
      text.append(rule.byDefault().name().toLowerCase(Locale.ROOT)).append(" | ");
      text.append(rule.meaning()).append(" | ").append(rule.advice()).append(" |\n");
    }
    return text.toString();
  }
}
