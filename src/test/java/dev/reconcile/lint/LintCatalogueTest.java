package dev.reconcile.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reconcile.app.Kinds;
import dev.reconcile.app.Lints;
import dev.reconcile.app.Reconciler;
import dev.reconcile.plan.HazardRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/lints.md} and the JSON Schema tell every lint that there is. With {@code
 * -Dcases.write=true} the page is written.
 */
class LintCatalogueTest {

  private static final Path CATALOGUE = Path.of("docs/lints.md");

  /** The same thing, found in the description and found again in a plan. */
  private static final Set<String> HAZARDS_AS_WELL =
      Set.of("security-definer", "vector-operator-class", "vector-index-limit", "ivfflat-few-rows");

  @Test
  void tellsEveryLint() throws IOException {
    String text = text();
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(CATALOGUE, text);
    }
    assertThat(Files.readString(CATALOGUE)).isEqualTo(text);
  }

  @Test
  void namesAreTheirOwn() {
    assertThat(Lints.codes()).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z-]+"));
    List<String> shared = new ArrayList<>(Lints.codes());
    shared.retainAll(Reconciler.hazardCodes());
    assertThat(shared).hasSameElementsAs(HAZARDS_AS_WELL);
    assertThat(Kinds.hazards()).extracting(HazardRule::code).containsAll(HAZARDS_AS_WELL);
  }

  @Test
  void theSchemaKnowsThem() throws IOException {
    JsonNode lints =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("schema/project.schema.json")))
            .at("/definitions/lints/properties");
    List<String> known = new ArrayList<>();
    lints.fieldNames().forEachRemaining(known::add);
    assertThat(known).containsExactlyElementsOf(Lints.codes());
  }

  private static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Lints

            What PostgreSQL accepts and few would want. `reconcile validate` tells it beside the errors, with the place and what to
            do about it; nothing of it keeps a plan from being made or carried out.

            A lint is an `error` where the server would refuse the description, warns (`warn`) where harm is as good as certain, and
            is a remark (`info`) where it is a matter of taste, or of circumstances that no file tells: those are counted, and shown
            with `--level info` and in JSON and SARIF. With errors `validate` ends with 1; with warnings only when `--strict` is given.
            `policy.lints` in `reconcile.yaml` says otherwise, for all environments or for one (`validate --env NAME`):

            ```yaml
            version: 1
            policy:
              lints: {varchar-length: off, unindexed-foreign-key: error}
            ```

            At an object, `allow:` silences a lint for it and its parts, with the reason, in the way in which it opens gates:

            ```yaml
            indexes:
              visit_at_idx: {columns: [at], allow: {redundant-index: the other one is ten times as large}}
            ```

            Nothing is said of what is `external`, nor of what is missing where a table is described only in part
            (`manage: declared`), nor of a file with errors. Names of objects with more than 63 bytes are no lint but an error
            (`bad-name`), because an object would never be found under the name that it was given. What is the same thing as a hazard has its name
            (`security-definer`, `vector-operator-class`, `vector-index-limit`, `ivfflat-few-rows`): allowed at the object, both are.

            | lint | by default | why | what to do |
            |---|---|---|---|
            """);
    for (Lint<?> lint : Lints.ALL) {
      text.append("| `").append(lint.code()).append("` | ");
      text.append(lint.byDefault().word()).append(" | ");
      text.append(lint.meaning()).append(" | ").append(lint.advice()).append(" |\n");
    }
    return text.toString();
  }
}
