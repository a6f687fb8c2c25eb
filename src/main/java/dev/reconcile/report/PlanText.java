package dev.reconcile.report;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan as a terminal shows it: what changes, how, what stays, and the three counts. */
public final class PlanText {

  private static final int LONGEST_VALUE = 60;

  private final Palette palette;
  private final Detail detail;
  private final StringBuilder text = new StringBuilder();

  private PlanText(Palette palette, Detail detail) {
    this.palette = palette;
    this.detail = detail;
  }

  /** The text of a plan, ending in a line break. */
  public static String of(Plan plan, Palette palette, Detail detail) {
    PlanText writer = new PlanText(palette, detail);
    if (!plan.changes().isEmpty()) {
      writer.changes(plan);
      writer.steps(plan);
    }
    writer.rest(plan);
    return writer.text.toString();
  }

  private void rest(Plan plan) {
    heldBack(plan);
    unmanaged(plan);
    plan.notes().forEach(note -> line(palette.yellow("note: ") + note));
    summary(plan);
  }

  /** The same without the statements, for when they are shown as they are done. */
  public static String brief(Plan plan, Palette palette, Detail detail) {
    PlanText writer = new PlanText(palette, detail);
    if (!plan.changes().isEmpty()) {
      writer.changes(plan);
    }
    writer.rest(plan);
    return writer.text.toString();
  }

  /** How a live object differs from what it should be. */
  public static String back(Change change) {
    return change.differences().isEmpty()
        ? ""
        : change.differences().stream()
            .map(
                difference ->
                    difference.property()
                        + " is "
                        + shown(difference.from())
                        + ", should be "
                        + shown(difference.to()))
            .collect(Collectors.joining("; ", ": ", ""));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void changes(Plan plan) {
    line(palette.bold("Changes"));
    Map<ObjectId, List<Change>> byWhole = new LinkedHashMap<>();
    for (Change change : plan.changes()) {
      byWhole.computeIfAbsent(change.id().whole(), whole -> new ArrayList<>()).add(change);
    }
    byWhole.forEach(this::whole);
    line("");
  }

  private void whole(ObjectId whole, List<Change> changes) {
    Optional<Change> itself =
        changes.stream().filter(change -> change.id().equals(whole)).findFirst();
    boolean allAtOnce =
        itself
            .filter(change -> change instanceof Change.Create || change instanceof Change.Drop)
            .isPresent();
    if (allAtOnce) {
      line("  " + mark(itself.orElseThrow()) + " " + whole + parts(whole, changes));
      return;
    }
    if (itself.isEmpty()) {
      line("    " + whole);
    }
    for (Change change : changes) {
      String indent = change.id().equals(whole) ? "  " : "    ";
      String name = change.id().equals(whole) ? whole.toString() : inside(change.id());
      line(indent + mark(change) + " " + name + details(change));
    }
  }

  /** How many parts of which kind come or go with a whole: " (3 columns, 1 index)". */
  private static String parts(ObjectId whole, List<Change> changes) {
    Map<KindName, Long> counts =
        changes.stream()
            .map(Change::id)
            .filter(id -> whole.equals(id.parent()) && !id.name().isEmpty())
            .collect(Collectors.groupingBy(ObjectId::kind, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String plural(KindName kind, long count) {
    if (count == 1) {
      return kind.word();
    }
    return kind == KindName.INDEX ? "indexes" : kind.word() + "s";
  }

  /** A part's name without that of its table, which stands above it. */
  private static String inside(ObjectId id) {
    ObjectId parent = id.requireParent();
    if (!id.name().isEmpty()) {
      return id.kind().word() + " " + id.name();
    }
    return parent.isPart() ? id.kind().word() + " of " + inside(parent) : id.kind().word();
  }

  private String mark(Change change) {
    return change.match(
        new Change.Cases<>() {
          @Override
          public String create(Change.Create create) {
            return palette.green("+");
          }

          @Override
          public String drop(Change.Drop drop) {
            return palette.red("-");
          }

          @Override
          public String alter(Change.Alter alter) {
            return palette.yellow("~");
          }

          @Override
          public String rebuild(Change.Rebuild rebuild) {
            return palette.yellow("±");
          }

          @Override
          public String rename(Change.Rename rename) {
            return palette.yellow("→");
          }
        });
  }

  private static String details(Change change) {
    if (change instanceof Change.Rename rename) {
      return ": was " + formerly(rename.former(), rename.id());
    }
    List<Difference> differences = change.differences();
    return differences.isEmpty()
        ? ""
        : differences.stream()
            .map(PlanText::difference)
            .collect(Collectors.joining("; ", ": ", ""));
  }

  /** As much of the former name as is not that of today. */
  private static String formerly(ObjectId former, ObjectId id) {
    boolean moved = !former.isPart() && !former.schemaName().equals(id.schemaName());
    return moved ? former.path() : former.name();
  }

  private static String difference(Difference difference) {
    return difference.property() + " " + shown(difference.from()) + " → " + shown(difference.to());
  }

  private static String shown(String value) {
    if (value.isEmpty()) {
      return "none";
    }
    String line = value.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }

  private void steps(Plan plan) {
    int groups = plan.steps().stream().mapToInt(Step::group).max().orElse(0);
    String inGroups = groups == 1 ? "in one transaction" : "in " + groups + " transactions";
    line(palette.bold("Steps") + palette.faint(" (" + inGroups + ")"));
    int last = 1;
    for (Step step : plan.steps()) {
      if (step.group() != last) {
        line(palette.faint("    -- commit --"));
        last = step.group();
      }
      step(step);
    }
    line("");
  }

  private void step(Step step) {
    Operation operation = step.operation();
    String[] lines = operation.sql().text().split("\n", -1);
    line("%3d ".formatted(step.number()) + lines[0] + (lines.length == 1 ? ";" : ""));
    for (int i = 1; i < lines.length; i++) {
      line("    " + lines[i] + (i == lines.length - 1 ? ";" : ""));
    }
    String facts = facts(step);
    if (!facts.isEmpty()) {
      line(palette.faint("      " + facts));
    }
    step.hazards().stream()
        .filter(hazard -> hazard.decision() == Hazard.Decision.WARN)
        .forEach(h -> line("      " + palette.yellow("! " + h.code()) + ": " + h.message()));
    step.hazards().stream()
        .filter(hazard -> !hazard.reason().isEmpty())
        .forEach(h -> line("      " + palette.faint(h.code() + " is allowed: " + h.reason())));
  }

  private static String facts(Step step) {
    List<String> facts = new ArrayList<>();
    Operation operation = step.operation();
    boolean others = operation.lock().compareTo(Lock.ACCESS_SHARE) > 0 && step.size().bytes() > 0;
    if (others) {
      facts.add(operation.lock().sqlName() + " lock blocks " + operation.lock().blocks());
      facts.add(step.size().inWords());
    }
    if (operation.effects().contains(Effect.REWRITES_TABLE)) {
      facts.add("rewrites the table");
    }
    if (operation.effects().contains(Effect.MOVES_ROWS)) {
      facts.add("copies every row");
    }
    if (operation.effects().contains(Effect.SCANS_TABLE)) {
      facts.add("reads every row");
    }
    if (!operation.note().isEmpty()) {
      facts.add(operation.note());
    }
    return String.join("; ", facts);
  }

  private void heldBack(Plan plan) {
    if (plan.heldBack().isEmpty()) {
      return;
    }
    line(palette.bold("Held back"));
    for (HeldBack held : plan.heldBack()) {
      line("  " + mark(held.change()) + " " + held.change().id() + details(held.change()));
      line("      " + palette.red(held.reason()));
      held.hazards().forEach(hazard -> line("      " + palette.faint(wayOut(hazard))));
    }
    line("");
  }

  private static String wayOut(Hazard hazard) {
    return hazard.code().equals("undecided")
        ? "hazard undecided: say in the YAML what is meant"
        : "hazard " + hazard.code() + ": open the gate with --allow " + hazard.code();
  }

  private void unmanaged(Plan plan) {
    if (plan.unmanaged().isEmpty() || detail == Detail.WITHOUT_UNMANAGED) {
      return;
    }
    line(palette.bold("Unmanaged") + palette.faint(" (live, not described; left alone)"));
    plan.unmanaged().forEach(id -> line("    " + id));
    line("");
  }

  private void summary(Plan plan) {
    Counts counts = Counts.of(plan);
    String verdict = plan.inSync() ? palette.green("In sync: ") : "";
    line(verdict + counts);
  }
}
