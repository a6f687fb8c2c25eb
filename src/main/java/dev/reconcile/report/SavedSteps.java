package dev.reconcile.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads steps from a plan file: those that would be planned now as well, and edited ones. */
final class SavedSteps {

  private final Map<JsonNode, Step> planned = new HashMap<>();
  private final Map<String, ObjectId> objects = new HashMap<>();

  SavedSteps(Plan now) {
    for (Step step : now.steps()) {
      planned.put(withoutPlace(PlanJson.step(step)), step);
      objects.put(step.object().toString(), step.object());
    }
    now.live().ids().forEach(id -> objects.putIfAbsent(id.toString(), id));
  }

  List<Step> read(JsonNode nodes) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode node : nodes) {
      steps.add(step(node, steps.size() + 1));
    }
    return steps;
  }

  private static JsonNode withoutPlace(JsonNode step) {
    ObjectNode copy = step.deepCopy();
    copy.remove(List.of("number", "transaction"));
    return copy;
  }

  private Step step(JsonNode node, int number) {
    int group = node.path("transaction").asInt(number);
    Step known = planned.get(withoutPlace(node));
    if (known != null) {
      return new Step(
          number,
          group,
          known.object(),
          known.purpose(),
          known.operation(),
          known.size(),
          known.hazards());
    }
    if (node.has("copied")) {
      throw ReconcileException.of(
          "rows-changed",
          "step " + number + " copies rows that the project no longer describes so",
          "make a new plan and review it");
    }
    String object = node.path("object").asText();
    return new Step(
        number,
        group,
        objects.getOrDefault(object, ObjectId.global(KindName.UNMODELLED, object)),
        node.path("purpose").asText(),
        operation(node),
        new TableSize(node.path("rows").asLong(), node.path("bytes").asLong()),
        hazards(node.path("hazards")));
  }

  private static Operation operation(JsonNode node) {
    Operation operation =
        Operation.of(Sql.of(node.path("sql").asText()), lock(node.path("lock").asText()))
            .in(constant(TransactionMode.class, node.path("mode")))
            .noting(node.path("note").asText());
    for (JsonNode effect : node.path("effects")) {
      operation = operation.with(constant(Effect.class, effect));
    }
    return operation;
  }

  private static Lock lock(String name) {
    for (Lock lock : Lock.values()) {
      if (lock.sqlName().equals(name)) {
        return lock;
      }
    }
    return Lock.ACCESS_EXCLUSIVE;
  }

  private static List<Hazard> hazards(JsonNode nodes) {
    List<Hazard> hazards = new ArrayList<>();
    for (JsonNode node : nodes) {
      hazards.add(
          new Hazard(
              node.path("code").asText(),
              node.path("message").asText(),
              constant(Hazard.Decision.class, node.path("decision")),
              node.path("reason").asText()));
    }
    return hazards;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
    try {
      return Enum.valueOf(type, word.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw ReconcileException.of(
          "not-a-plan",
          word + " is not a word for " + type.getSimpleName().toLowerCase(Locale.ROOT),
          "take the words that plan --out writes");
    }
  }
}
