package dev.reconcile.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.reconcile.app.Kinds;
import dev.reconcile.app.Lints;
import dev.reconcile.app.Reconciler;
import dev.reconcile.diagnostic.Diagnostic;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.project.ProjectLoader;
import dev.reconcile.spec.JsonSchema.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON Schemas have the keys and words that the readers have, no more and no fewer. The readers
 * are asked with nonsense in each place: they answer with what they know.
 */
class JsonSchemaKeysTest {

  private static final String NONSENSE = "zzzzzzzz";
  private static final Pattern KNOWN = Pattern.compile("known[a-z ]*: (.*)");
  private static final Pattern ONE_OF = Pattern.compile("is one of (.*), not " + NONSENSE);
  private static final Pattern MISSING = Pattern.compile("(\\w+) is missing here");

  /** Words that only the server can judge, because they depend on its version or its build. */
  private static final Set<String> LEFT_TO_THE_SERVER =
      Set.of("storage", "compression", "check_option");

  private static final JsonSchema SCHEMA = new JsonSchema("reconcile.schema.json");
  private static final JsonSchema PROJECT = new JsonSchema("project.schema.json");

  @TempDir Path folder;

  static Stream<Place> mappings() {
    return SCHEMA.places().stream().filter(Place::isClosed);
  }

  static Stream<Place> projectMappings() {
    return PROJECT.places().stream().filter(Place::isClosed);
  }

  static Stream<Place> choices() {
    return SCHEMA.places().stream().filter(place -> !words(place).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void keysAreThoseOfTheReaders(Place mapping) {
    List<Diagnostic> answers = load(JsonSchema.document(mapping.path(), Map.of(NONSENSE, 1)));
    assertThat(known(answers)).containsExactlyElementsOf(new TreeSet<>(mapping.keys()));
    List<String> required = texts(mapping.description().path("required"));
    assertThat(missing(answers)).containsAll(required);
  }

  @ParameterizedTest
  @MethodSource("projectMappings")
  void keysOfProjectsAreThoseOfTheReader(Place mapping) throws IOException {
    String document = JsonSchema.document(mapping.path(), Map.of(NONSENSE, "allow"));
    Files.writeString(folder.resolve(ProjectLoader.FILE), document);
    Set<String> known = new TreeSet<>();
    try {
      new ProjectLoader(Reconciler.hazardCodes(), Lints.codes(), new SpecSections(Kinds.specs()))
          .load(folder);
    } catch (ReconcileException e) {
      known.addAll(known(e.diagnostics()));
    }
    assertThat(known).containsExactlyElementsOf(new TreeSet<>(mapping.keys()));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void wordsAreThoseOfTheReaders(Place choice) {
    for (String word : words(choice)) {
      assertThat(load(JsonSchema.document(choice.path(), word)))
          .noneMatch(answer -> answer.code().equals("wrong-value") && speaksOf(answer, word));
    }
    List<Diagnostic> answers = load(JsonSchema.document(choice.path(), NONSENSE));
    if (LEFT_TO_THE_SERVER.contains(choice.name()) && !choice.path().contains("base_types")) {
      assertThat(answers).noneMatch(answer -> speaksOf(answer, NONSENSE));
    } else {
      assertThat(known(answers)).containsExactlyElementsOf(new TreeSet<>(words(choice)));
    }
  }

  @Test
  void everySectionIsDescribed() {
    List<String> described =
        SCHEMA.places().stream().map(place -> String.join(".", place.path())).toList();
    Kinds.specs().values().stream()
        .flatMap(spec -> spec.sections().stream())
        .forEach(section -> assertThat(described).anyMatch(path -> isOf(section, path)));
  }

  private static boolean isOf(SpecSection section, String path) {
    boolean single = section.shape() != SpecSection.Shape.BY_NAME;
    return ("." + path).endsWith("." + section.name() + (single ? "" : "." + JsonSchema.ANY));
  }

  @Test
  void everyKeyIsExplained() {
    Stream.concat(SCHEMA.places().stream(), PROJECT.places().stream())
        .filter(place -> !Set.of(JsonSchema.ANY, JsonSchema.ITEM).contains(place.name()))
        .forEach(
            place ->
                assertThat(place.description().path("description").asText())
                    .as(place.toString())
                    .matches("\\p{L}.*[.]"));
  }

  private static List<Diagnostic> load(String document) {
    Diagnostics diagnostics = new Diagnostics();
    new SpecLoader(Kinds.specs()).load(Map.of("file.yaml", document), diagnostics);
    return diagnostics.sorted();
  }

  /** What an answer to nonsense says is known; keys and words in one spelling. */
  private static Set<String> known(Collection<Diagnostic> answers) {
    Set<String> known = new TreeSet<>();
    for (Diagnostic answer : answers) {
      if (speaksOf(answer, NONSENSE)) {
        String hint = Objects.requireNonNullElse(answer.hint(), "");
        Matcher listed = KNOWN.matcher(hint);
        Matcher oneOf = ONE_OF.matcher(answer.message());
        if (listed.matches()) {
          known.addAll(List.of(listed.group(1).split(", ")));
        } else if (oneOf.find()) {
          known.addAll(List.of(oneOf.group(1).split(", ")));
        }
      }
    }
    known.remove("");
    return known;
  }

  private static boolean speaksOf(Diagnostic answer, String word) {
    return answer.message().matches(".*\\b" + Pattern.quote(word) + "\\b.*");
  }

  private static List<String> missing(List<Diagnostic> answers) {
    return answers.stream()
        .map(answer -> MISSING.matcher(answer.message()))
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .toList();
  }

  /** The words among which a value is chosen; a truth value is none. */
  private static List<String> words(Place place) {
    JsonNode description = place.description();
    JsonNode words =
        description.has("enum") ? description.path("enum") : description.at("/anyOf/0/enum");
    return texts(words);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
