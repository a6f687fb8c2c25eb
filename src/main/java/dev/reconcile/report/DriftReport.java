package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.diff.Change;
import dev.reconcile.plan.Drift;
import dev.reconcile.plan.Plan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drift as it is shown. */
public final class DriftReport {

  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private DriftReport(Palette palette) {
    this.palette = palette;
  }

  /**
   * For people: what drifted, and the numbers.
   *
   * @param back what would bring back what was applied, by object
   */
  public static String text(Drift drift, Map<String, Change> back, Palette palette) {
    DriftReport report = new DriftReport(palette);
    report.drifted(drift.drifted(), back);
    report.agreed(drift.agreed());
    String verdict = drift.drifted().isEmpty() ? palette.green("No drift; ") : "";
    report
        .text
        .append(verdict)
        .append(drift.drifted().size())
        .append(" drifted, ")
        .append(drift.pending().size())
        .append(" pending\n");
    return report.text.toString();
  }

  /**
   * For programs: each object with what would bring it back, and with what is pending.
   *
   * @param plan of what would be applied
   */
  public static String json(Drift drift, Map<String, Change> back, Plan plan) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("drift", !drift.drifted().isEmpty());
    ArrayNode drifted = root.putArray("drifted");
    for (Drift.Item item : drift.drifted()) {
      ObjectNode node = drifted.addObject().put("object", item.object()).put("what", item.what());
      Change applied = item.alsoPending() ? back.get(item.object()) : item.change();
      node.set("applied", differences(applied));
      node.put("also_pending", item.alsoPending());
      if (item.alsoPending()) {
        node.set("described", differences(item.change()));
      }
    }
    ArrayNode agreed = root.putArray("described_by_now");
    drift.agreed().forEach(item -> agreed.add(item.object()));
    ArrayNode pending = root.putArray("pending");
    drift.pending().forEach(change -> pending.add(PlanJson.change(change)));
    root.set("counts", PlanJson.counts(Counts.of(plan)));
    return JsonText.of(root);
  }

  private static ArrayNode differences(@Nullable Change change) {
    ArrayNode differences = JsonNodeFactory.instance.arrayNode();
    if (change != null) {
      change
          .differences()
          .forEach(
              difference ->
                  differences
                      .addObject()
                      .put("property", difference.property())
                      .put("live", difference.from())
                      .put("should_be", difference.to()));
    }
    return differences;
  }

  private void drifted(List<Drift.Item> items, Map<String, Change> back) {
    if (items.isEmpty()) {
      return;
    }
    text.append(palette.bold("Drift")).append('\n');
    for (Drift.Item item : items) {
      text.append("  ").append(palette.yellow("! ")).append(item.object()).append(' ');
      text.append(item.what());
      Change way = item.alsoPending() ? back.get(item.object()) : item.change();
      if (way != null) {
        text.append(PlanText.back(way));
      }
      text.append('\n');
      if (item.alsoPending()) {
        text.append("      the description has changed since it was applied, too");
        Change next = item.change();
        text.append(next == null ? "" : PlanText.back(next)).append('\n');
      }
    }
    text.append('\n');
  }

  private void agreed(List<Drift.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    text.append(palette.bold("Changed by hand, and described so by now")).append('\n');
    items.forEach(item -> text.append("    ").append(item.object()).append('\n'));
    text.append('\n');
  }
}
