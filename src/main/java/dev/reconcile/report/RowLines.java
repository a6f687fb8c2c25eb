package dev.reconcile.report;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.report.ChangeLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table that come, change or go, one on a line. */
final class RowLines {

  /** So many are shown; the others are counted. JSON has the first thousands. */
  private static final int MOST = 20;

  private RowLines() {}

  static boolean areIn(Change change) {
    return change.differences().stream().anyMatch(d -> d.form() == Difference.Form.ROW);
  }

  static List<Line> of(Change change, int depth) {
    List<Difference> all = change.differences();
    List<Line> lines = new ArrayList<>();
    all.stream().limit(MOST).forEach(difference -> lines.add(line(difference, depth)));
    if (all.size() > MOST) {
      lines.add(new Line(depth, Mark.NONE, "and %,d more".formatted(all.size() - MOST)));
    }
    return lines;
  }

  /** The same in one sentence, as live differs from what it should be. */
  static String back(Change change) {
    List<Difference> all = change.differences();
    String more = all.size() > MOST ? "; and %,d more".formatted(all.size() - MOST) : "";
    return all.stream()
        .limit(MOST)
        .map(RowLines::back)
        .collect(Collectors.joining("; ", ": ", more));
  }

  private static String back(Difference difference) {
    if (difference.from().isEmpty()) {
      return difference.property() + " is missing";
    }
    return difference.to().isEmpty()
        ? difference.property() + " is not described"
        : PlanText.back(difference);
  }

  private static Line line(Difference difference, int depth) {
    if (difference.from().isEmpty()) {
      return new Line(depth, Mark.CREATE, difference.property());
    }
    return difference.to().isEmpty()
        ? new Line(depth, Mark.DROP, difference.property())
        : new Line(depth, Mark.ALTER, ChangeLines.difference(difference));
  }
}
