package dev.reconcile.report;

import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.plan.Finding;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a terminal shows it: what changes, how, what stays, and the three counts. */
public final class PlanText {

  private final Terminal terminal;
  private final Palette palette;
  private final Detail detail;
  private final StringBuilder text = new StringBuilder();

  private PlanText(Terminal terminal, Detail detail) {
    this.terminal = terminal;
    this.palette = terminal.palette();
    this.detail = detail;
  }

  /** The text of a plan, ending in a line break. */
  public static String of(Plan plan, Terminal terminal, Detail detail) {
    PlanText writer = new PlanText(terminal, detail);
    if (!plan.changes().isEmpty()) {
      writer.changes(plan);
      writer.steps(plan);
    }
    writer.rest(plan);
    return writer.text.toString();
  }

  /** The same without the statements, for when they are shown as they are done. */
  public static String brief(Plan plan, Terminal terminal, Detail detail) {
    PlanText writer = new PlanText(terminal, detail);
    if (!plan.changes().isEmpty()) {
      writer.changes(plan);
    }
    writer.rest(plan);
    return writer.text.toString();
  }

  private void rest(Plan plan) {
    rowsAsked(plan);
    heldBack(plan);
    unmanaged(plan);
    plan.notes().forEach(note -> prose(0, palette.yellow("note: ") + note));
    summary(plan);
  }

  /** How a live object differs from what it should be. */
  public static String back(Change change) {
    if (RowLines.areIn(change)) {
      return RowLines.back(change);
    }
    return change.differences().isEmpty()
        ? ""
        : change.differences().stream()
            .map(PlanText::back)
            .collect(Collectors.joining("; ", ": ", ""));
  }

  /** A property as it is and as it should be. */
  static String back(Difference difference) {
    return difference.property()
        + " is "
        + ChangeLines.shown(difference.from())
        + ", should be "
        + ChangeLines.shown(difference.to());
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /** Words, which may go on in the next line, further in. */
  private void prose(int indent, String words) {
    terminal.wrapped(indent, words).forEach(this::line);
  }

  private void changes(Plan plan) {
    line(palette.bold("Changes"));
    ChangeLines.of(plan.changes()).forEach(this::change);
    line("");
  }

  private void change(ChangeLines.Line change) {
    prose(2 * change.depth(), change.mark().painted(palette) + " " + change.text());
  }

  private void steps(Plan plan) {
    String inGroups = StepFacts.inTransactions(plan);
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

  /** SQL is never broken: it is there to be copied. */
  private void step(Step step) {
    String[] lines = PlanScript.terminated(step.operation().sql()).split("\n", -1);
    line("%3d ".formatted(step.number()) + lines[0]);
    for (int i = 1; i < lines.length; i++) {
      line("    " + lines[i]);
    }
    String facts = StepFacts.line(step);
    if (!facts.isEmpty()) {
      terminal.wrapped(6, facts).forEach(line -> line(faintly(line)));
    }
    StepFacts.warnings(step)
        .forEach(h -> prose(6, palette.yellow("! " + h.code()) + ": " + h.message()));
    StepFacts.allowedWithReason(step)
        .forEach(h -> line("      " + palette.faint(h.code() + " is allowed: " + h.reason())));
  }

  private String faintly(String line) {
    String words = line.stripLeading();
    return " ".repeat(line.length() - words.length()) + palette.faint(words);
  }

  private void rowsAsked(Plan plan) {
    List<String> lines = RowsAsked.of(plan);
    if (!lines.isEmpty()) {
      line(palette.bold("Rows asked"));
      lines.forEach(asked -> prose(2, asked));
      line("");
    }
  }

  private void heldBack(Plan plan) {
    if (plan.heldBack().isEmpty()) {
      return;
    }
    line(palette.bold("Held back"));
    for (HeldBack held : plan.heldBack()) {
      change(ChangeLines.of(held.change()));
      if (RowLines.areIn(held.change())) {
        RowLines.of(held.change(), 2).forEach(this::change);
      }
      prose(6, palette.red(held.reason()));
      held.hazards().forEach(h -> line("      " + palette.faint(StepFacts.wayOut(h, held))));
      RowsAsked.choices(plan, held).forEach(this::choice);
    }
    line("");
  }

  /** YAML is never broken, either. */
  private void choice(Finding choice) {
    line("        " + palette.bold(choice.probe().words()));
    choice.examples().forEach(example -> prose(12, example));
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
