package dev.reconcile.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diff.Change;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a plan that is made after a part of a saved one was done is the rest of that: then
 * nobody else has changed anything meanwhile, and what is to be done was reviewed.
 */
final class PlanRest {

  private final Map<String, JsonNode> changes = new HashMap<>();
  private final Set<String> statements = new HashSet<>();
  private final Set<String> purposes = new HashSet<>();

  /** Of a saved plan. */
  PlanRest(JsonNode saved) {
    saved.path("changes").forEach(change -> changes.put(named(change), change));
    for (JsonNode step : saved.path("steps")) {
      statements.add(step.path("sql").asText());
      purposes.add(purpose(step));
    }
  }

  /** Whether the plan has no change that the saved one has not. */
  boolean holds(Plan now) {
    return now.changes().stream().allMatch(this::isPlanned)
        && now.steps().stream().noneMatch(this::isEdited);
  }

  private boolean isPlanned(Change change) {
    ObjectNode node = PlanJson.change(change);
    JsonNode saved = changes.get(named(node));
    if (saved == null) {
      return false;
    }
    boolean made = Set.of("create", "replace").contains(saved.path("change").asText());
    return switch (node.path("change").asText()) {
      case "create", "replace" -> made;
      case "alter" -> made || hasAll(saved.path("differences"), node.path("differences"));
      default -> saved.path("change").equals(node.path("change"));
    };
  }

  private static boolean hasAll(JsonNode saved, JsonNode now) {
    Set<JsonNode> known = new HashSet<>();
    saved.forEach(known::add);
    for (JsonNode difference : now) {
      if (!known.contains(difference)) {
        return false;
      }
    }
    return true;
  }

  /** Who wrote another statement for the same purpose wants that, and no other. */
  private boolean isEdited(Step step) {
    ObjectNode node = PlanJson.step(step);
    return !statements.contains(node.path("sql").asText()) && purposes.contains(purpose(node));
  }

  private static String purpose(JsonNode step) {
    return String.join(
        "\n",
        step.path("mode").asText(),
        step.path("object").asText(),
        step.path("purpose").asText());
  }

  private static String named(JsonNode change) {
    return change.path("kind").asText() + " " + change.path("object").asText();
  }
}
