package dev.reconcile.cli;

import dev.reconcile.app.Drift;
import dev.reconcile.diff.Change;
import dev.reconcile.report.Palette;
import dev.reconcile.report.PlanText;
import java.util.List;
import java.util.Map;

/** Drift in words. */
final class DriftReport {

  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private DriftReport(Palette palette) {
    this.palette = palette;
  }

  /**
   * The lines.
   *
   * @param back what would bring back what was applied, by object
   */
  static String of(Drift drift, Map<String, Change> back, Palette palette) {
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
