package dev.reconcile.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.plan.Plan;

/** How a run ended, as JSON. */
public final class ResultJson {

  private ResultJson() {}

  /**
   * A run that came to its end.
   *
   * @param outcome in the words of the journal
   * @param remaining what is still different
   * @param plan the JSON of what was carried out
   */
  public static String of(String outcome, Plan remaining, String plan) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    Counts counts = Counts.of(remaining);
    root.put("outcome", outcome);
    root.putObject("remaining")
        .put("changes", counts.changes())
        .put("held_back", counts.heldBack())
        .put("unmanaged", counts.unmanaged());
    return with(root, plan);
  }

  /** A run that did not. */
  public static String failed(String error, String plan) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    return with(root.put("outcome", "failed").put("error", error), plan);
  }

  private static String with(ObjectNode root, String plan) {
    try {
      root.set("plan", new ObjectMapper().readTree(plan));
      return JsonText.of(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan is JSON", e);
    }
  }
}
