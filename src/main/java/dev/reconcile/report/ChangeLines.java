package dev.reconcile.report;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes in words, those of one object together: the same words wherever a plan is shown. */
final class ChangeLines {

  private static final int LONGEST_VALUE = 60;

  private ChangeLines() {}

  /**
   * One line.
   *
   * @param depth 1 for what stands for itself, 2 for a part below its whole
   * @param mark what happens to it
   * @param text its name and what is different
   */
  record Line(int depth, Mark mark, String text) {}

  /** All changes, each below the whole that it is a part of. */
  static List<Line> of(List<Change> changes) {
    Map<ObjectId, List<Change>> byWhole = new LinkedHashMap<>();
    for (Change change : changes) {
      byWhole.computeIfAbsent(change.id().whole(), whole -> new ArrayList<>()).add(change);
    }
    List<Line> lines = new ArrayList<>();
    byWhole.forEach((whole, ofWhole) -> lines.addAll(whole(whole, ofWhole)));
    return lines;
  }

  /** One change by its full name. */
  static Line of(Change change) {
    return new Line(1, Mark.of(change), change.id() + details(change));
  }

  private static List<Line> whole(ObjectId whole, List<Change> changes) {
    Optional<Change> itself =
        changes.stream().filter(change -> change.id().equals(whole)).findFirst();
    boolean allAtOnce =
        itself
            .filter(change -> change instanceof Change.Create || change instanceof Change.Drop)
            .isPresent();
    if (allAtOnce) {
      return List.of(new Line(1, Mark.of(itself.orElseThrow()), whole + parts(whole, changes)));
    }
    List<Line> lines = new ArrayList<>();
    if (itself.isEmpty()) {
      lines.add(new Line(1, Mark.NONE, whole.toString()));
    }
    for (Change change : changes) {
      if (RowLines.areIn(change)) {
        lines.addAll(RowLines.of(change, 2));
        continue;
      }
      lines.add(
          change.id().equals(whole)
              ? of(change)
              : new Line(2, Mark.of(change), inside(change.id()) + details(change)));
    }
    return lines;
  }

  /** How many parts of which kind come or go with a whole: " (3 columns, 1 index)". */
  private static String parts(ObjectId whole, List<Change> changes) {
    Map<KindName, Long> counts =
        changes.stream()
            .filter(change -> whole.equals(change.id().parent()) && !change.id().name().isEmpty())
            .collect(
                Collectors.groupingBy(
                    change -> change.id().kind(),
                    TreeMap::new,
                    Collectors.summingLong(ChangeLines::count)));
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static long count(Change change) {
    return change instanceof Change.Create create ? create.desired().count() : 1;
  }

  private static String plural(KindName kind, long count) {
    if (kind == KindName.ROWS) {
      return count == 1 ? "row" : "rows";
    }
    if (count == 1) {
      return kind.word();
    }
    return kind == KindName.INDEX ? "indexes" : kind.word() + "s";
  }

  /** A part's name without that of its table, which stands above it. */
  private static String inside(ObjectId id) {
    ObjectId parent = id.requireParent();
    String called = id.kind().word() + (id.name().isEmpty() ? "" : " " + id.name());
    boolean attached = id.kind().address() == KindName.Address.ATTACHED;
    return attached && parent.isPart() ? called + " of " + inside(parent) : called;
  }

  private static String details(Change change) {
    if (change instanceof Change.Rename rename) {
      return ": was " + formerly(rename.former(), rename.id());
    }
    List<Difference> differences = change.differences();
    return differences.isEmpty() || RowLines.areIn(change)
        ? ""
        : differences.stream()
            .map(ChangeLines::difference)
            .collect(Collectors.joining("; ", ": ", ""));
  }

  /** As much of the former name as is not that of today. */
  private static String formerly(ObjectId former, ObjectId id) {
    boolean moved = !former.isPart() && !former.schemaName().equals(id.schemaName());
    return moved ? former.path() : former.name();
  }

  static String difference(Difference difference) {
    return difference.property() + " " + shown(difference.from()) + " → " + shown(difference.to());
  }

  /** A value on one line, and not too much of it. */
  static String shown(String value) {
    if (value.isEmpty()) {
      return "none";
    }
    String line = value.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
