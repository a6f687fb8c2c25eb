package dev.reconcile.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reconcile.apply.Activity;
import java.util.ArrayList;
import java.util.List;

/** What was done in a database and what is under way, as it is shown. */
public final class ActivityReport {

  private static final int CELLS = 30;
  private static final int LONGEST_STATEMENT = 120;

  private ActivityReport() {}

  /** For a terminal, ending in a line break. */
  public static String text(Activity activity, Palette palette) {
    StringBuilder text = new StringBuilder();
    if (activity.underWay().isEmpty()) {
      text.append("No run is under way.\n");
    }
    for (Activity.Worker worker : activity.underWay()) {
      text.append(palette.bold("Under way: ")).append(shown(worker)).append('\n');
      text.append(worker.progress().isEmpty() ? "" : "  " + worker.progress() + "\n");
      for (String blocker : worker.waitsFor()) {
        text.append("  ").append(palette.yellow("! waits for ")).append(blocker).append('\n');
      }
    }
    for (Activity.Conversion conversion : activity.conversions()) {
      text.append(palette.bold("Converting: ")).append(shown(conversion)).append('\n');
    }
    for (Activity.Refill refill : activity.refills()) {
      text.append(palette.bold("Filled by others: ")).append(shown(refill)).append('\n');
    }
    if (!activity.runs().isEmpty()) {
      text.append('\n').append(palette.bold("Runs")).append(palette.faint(" (times in UTC)"));
      text.append('\n').append(RowsText.of(lines(activity.runs())));
    }
    return text.toString();
  }

  private static String bar(long percent) {
    String done = "█".repeat((int) (percent * CELLS / 100));
    return "%s %d %%".formatted(done + "░".repeat(CELLS - done.length()), percent);
  }

  private static String shown(Activity.Refill refill) {
    String of = refill.object() + " of project " + refill.project();
    if (!refill.unknown().isEmpty()) {
      return "%s\n  how far is not known: %s".formatted(of, refill.unknown());
    }
    if (refill.left() == 0) {
      return of + "\n  " + bar(100) + ", the next apply goes on";
    }
    return "%s\n  %s, %,d of %,d rows are left"
        .formatted(of, bar(percent(refill)), refill.left(), refill.rows());
  }

  private static long percent(Activity.Refill refill) {
    return refill.rows() == 0 ? 100 : 100 * (refill.rows() - refill.left()) / refill.rows();
  }

  private static String shown(Activity.Conversion conversion) {
    return "%s of project %s\n  %s, %,d rows in pass %d, %,d rows a second%s%s"
        .formatted(
            conversion.object(),
            conversion.project(),
            bar(conversion.percent()),
            conversion.rows(),
            conversion.pass(),
            conversion.rate(),
            conversion.left().isEmpty() ? "" : ", about " + conversion.left() + " left",
            conversion.state().equals("running") ? "" : ", " + conversion.state());
  }

  private static String shown(Activity.Worker worker) {
    String doing = worker.doing().replaceAll("\\s+", " ").strip();
    String statement =
        doing.length() <= LONGEST_STATEMENT ? doing : doing.substring(0, LONGEST_STATEMENT) + "…";
    return "process "
        + worker.process()
        + (worker.who().isEmpty() ? "" : " (" + worker.who() + ", since " + worker.since() + ")")
        + (statement.isEmpty() ? "" : ": " + statement);
  }

  private static List<List<String>> lines(List<Activity.PastRun> runs) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("run", "project", "started", "took", "by", "outcome", "steps"));
    for (Activity.PastRun run : runs) {
      lines.add(
          List.of(
              String.valueOf(run.id()),
              run.project(),
              run.started(),
              run.lasted(),
              run.role(),
              run.outcome(),
              run.done() + " of " + run.planned()));
    }
    return lines;
  }

  /** For programs. */
  public static String json(Activity activity) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode underWay = root.putArray("under_way");
    for (Activity.Worker worker : activity.underWay()) {
      ObjectNode node = underWay.addObject();
      node.put("process", worker.process()).put("who", worker.who()).put("since", worker.since());
      node.put("doing", worker.doing()).put("progress", worker.progress());
      ArrayNode blockers = node.putArray("waits_for");
      worker.waitsFor().forEach(blockers::add);
    }
    ArrayNode conversions = root.putArray("conversions");
    for (Activity.Conversion conversion : activity.conversions()) {
      ObjectNode node = conversions.addObject();
      node.put("project", conversion.project()).put("object", conversion.object());
      node.put("pass", conversion.pass()).put("rows", conversion.rows());
      node.put("state", conversion.state()).put("rows_per_second", conversion.rate());
      node.put("percent", conversion.percent()).put("left", conversion.left());
    }
    ArrayNode refills = root.putArray("refills");
    for (Activity.Refill refill : activity.refills()) {
      ObjectNode node = refills.addObject();
      node.put("project", refill.project()).put("object", refill.object());
      node.put("left", refill.left()).put("rows", refill.rows()).put("unknown", refill.unknown());
    }
    ArrayNode runs = root.putArray("runs");
    for (Activity.PastRun run : activity.runs()) {
      ObjectNode node = runs.addObject().put("run", run.id()).put("project", run.project());
      node.put("started", run.started()).put("took", run.lasted()).put("role", run.role());
      node.put("outcome", run.outcome());
      node.put("done_steps", run.done()).put("planned_steps", run.planned());
    }
    return JsonText.of(root);
  }
}
