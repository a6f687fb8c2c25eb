package dev.reconcile.report;

import dev.reconcile.apply.Activity;
import java.util.ArrayList;
import java.util.List;

/** What was done in a database and what is under way, for a terminal. */
public final class ActivityText {

  private static final int LONGEST_STATEMENT = 120;

  private ActivityText() {}

  /** The text, ending in a line break. */
  public static String of(Activity activity, Palette palette) {
    StringBuilder text = new StringBuilder();
    if (activity.underWay().isEmpty()) {
      text.append("No run is under way.\n");
    }
    for (Activity.Worker worker : activity.underWay()) {
      text.append(palette.bold("Under way: ")).append(shown(worker)).append('\n');
      for (Activity.Worker blocker : worker.waitsFor()) {
        text.append("  ").append(palette.yellow("! waits for ")).append(shown(blocker));
        text.append('\n');
      }
    }
    for (Activity.Conversion conversion : activity.conversions()) {
      text.append(palette.bold("Converting: ")).append(shown(conversion)).append('\n');
    }
    if (!activity.runs().isEmpty()) {
      text.append('\n').append(palette.bold("Runs")).append(palette.faint(" (times in UTC)"));
      text.append('\n').append(RowsText.of(lines(activity.runs())));
    }
    return text.toString();
  }

  private static String shown(Activity.Conversion conversion) {
    return "%s of project %s, pass %d: %d%%, %d rows so far%s"
        .formatted(
            conversion.object(),
            conversion.project(),
            conversion.pass(),
            conversion.percent(),
            conversion.rows(),
            conversion.left().isEmpty() ? "" : ", about " + conversion.left() + " left");
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
}
