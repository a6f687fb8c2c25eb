package dev.reconcile.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.TransactionMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema of plan files knows every word that a plan can contain. */
final class PlanSchemaTest {

  @Test
  void everyEffectIsKnown() throws Exception {
    assertEquals(words(Effect.values()), known(step().get("effects").get("items")));
  }

  @Test
  void everyModeIsKnown() throws Exception {
    assertEquals(words(TransactionMode.values()), known(step().get("mode")));
  }

  private static JsonNode step() throws Exception {
    String schema = Files.readString(Path.of("schema/plan.schema.json"));
    return new ObjectMapper().readTree(schema).at("/definitions/step/properties");
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(PlanJson::word).toList();
  }

  private static List<String> known(JsonNode described) {
    List<String> known = new ArrayList<>();
    described.get("enum").forEach(word -> known.add(word.asText()));
    return known;
  }
}
