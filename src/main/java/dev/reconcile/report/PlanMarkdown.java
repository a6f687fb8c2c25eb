package dev.reconcile.report;

import dev.reconcile.plan.Finding;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A plan as the comment of a pull request: what could go wrong first, the SQL folded away. Written
 * in the Markdown of GitHub and GitLab.
 */
public final class PlanMarkdown {

  /** A comment on GitHub holds 65,536 characters. */
  private static final int LONGEST = 60_000;

  private final Plan plan;
  private final StringBuilder text = new StringBuilder();

  private PlanMarkdown(Plan plan) {
    this.plan = plan;
  }

  /**
   * The Markdown of a plan, ending in a line break.
   *
   * @param picture what changes, before and after
   */
  public static String of(Plan plan, Detail detail, Picture picture) {
    PlanMarkdown writer = new PlanMarkdown(plan);
    String verdict = plan.inSync() ? "In sync: " : "";
    writer.line("## " + verdict + Counts.of(plan));
    writer.line("");
    writer.warnings();
    writer.heldBack();
    if (!plan.changes().isEmpty()) {
      writer.changes();
      writer.steps();
    }
    writer.rowsAsked();
    writer.unmanaged(detail);
    plan.notes().forEach(note -> writer.line("> **Note:** " + escaped(note) + "\n"));
    writer.foldedAway(picture);
    writer.line(verdict + Counts.of(plan));
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void warnings() {
    List<String> warnings = new ArrayList<>();
    for (Step step : plan.steps()) {
      for (Hazard hazard : StepFacts.warnings(step)) {
        warnings.add(
            "> - `%s` in step %d: %s"
                .formatted(hazard.code(), step.number(), escaped(hazard.message())));
      }
      for (Hazard hazard : StepFacts.allowedWithReason(step)) {
        warnings.add(
            "> - `%s` in step %d is allowed: %s"
                .formatted(hazard.code(), step.number(), escaped(hazard.reason())));
      }
    }
    if (!warnings.isEmpty()) {
      line("> [!WARNING]");
      warnings.forEach(this::line);
      line("");
    }
  }

  private void heldBack() {
    if (plan.heldBack().isEmpty()) {
      return;
    }
    line("> [!CAUTION]");
    line("> Held back:");
    for (HeldBack held : plan.heldBack()) {
      ChangeLines.Line change = ChangeLines.of(held.change());
      line("> - " + code(change.mark().sign() + " " + change.text()) + "<br>");
      line(">   " + escaped(held.reason()));
      held.hazards()
          .forEach(hazard -> line(">   (" + escaped(StepFacts.wayOut(hazard, held)) + ")"));
      for (Finding choice : RowsAsked.choices(plan, held)) {
        line(">   - " + code(choice.probe().words()));
        choice.examples().forEach(example -> line(">     - " + escaped(example)));
      }
    }
    line("");
  }

  private void rowsAsked() {
    List<String> lines = RowsAsked.of(plan);
    if (!lines.isEmpty()) {
      line("### Rows asked");
      line("");
      lines.forEach(asked -> line("- " + escaped(asked)));
      line("");
    }
  }

  /** Code hosts colour what begins with a sign as they colour a patch. */
  private void changes() {
    line("### Changes");
    line("");
    StringBuilder lines = new StringBuilder();
    for (ChangeLines.Line change : ChangeLines.of(plan.changes())) {
      String sign = inPatch(change.mark());
      String own = sign.equals(change.mark().sign()) ? "" : change.mark().sign() + " ";
      lines.append(sign).append("  ".repeat(change.depth() - 1)).append(' ').append(own);
      lines.append(change.text()).append('\n');
    }
    fenced("diff", lines.toString());
  }

  private static String inPatch(Mark mark) {
    return switch (mark) {
      case CREATE, DROP, NONE -> mark.sign();
      case ALTER, REBUILD, RENAME -> "!";
    };
  }

  private void steps() {
    line("### Steps, " + StepFacts.inTransactions(plan));
    line("");
    line("| step | transaction | what | lock | blocks | work | table |");
    line("|---:|---:|---|---|---|---|---|");
    for (Step step : plan.steps()) {
      Operation operation = step.operation();
      boolean matters = StepFacts.matters(step);
      List<String> cells =
          List.of(
              String.valueOf(step.number()),
              StepFacts.shortTransaction(step),
              escaped(step.purpose()),
              matters ? escaped(operation.lock().sqlName() + StepFacts.onOther(step)) : "",
              matters ? operation.lock().blocks() : "",
              escaped(String.join("; ", StepFacts.work(step))),
              matters ? step.size().inWords() : "");
      line("| " + String.join(" | ", cells) + " |");
    }
    line("");
  }

  private void unmanaged(Detail detail) {
    if (!plan.unmanaged().isEmpty() && detail == Detail.EVERYTHING) {
      StringBuilder list = new StringBuilder();
      plan.unmanaged().forEach(id -> list.append(id).append('\n'));
      folded(
          "Unmanaged: live, not described, left alone (" + plan.unmanaged().size() + ")",
          (summary, writer) -> writer.fenced("text", list.toString()));
    }
  }

  private void foldedAway(Picture picture) {
    if (plan.steps().isEmpty()) {
      return;
    }
    String sql = sql();
    if (text.length() + sql.length() > LONGEST) {
      line("> **Note:** the SQL is too long for a comment; `--format sql` prints it\n");
    } else {
      folded(
          "SQL (" + plan.steps().size() + (plan.steps().size() == 1 ? " step)" : " steps)"),
          (summary, writer) -> writer.fenced("sql", sql));
    }
    drawn("Before", picture.before());
    drawn("After", picture.after());
  }

  private void drawn(String title, Diagram diagram) {
    String drawn = Mermaid.of(diagram);
    if (!diagram.boxes().isEmpty() && text.length() + drawn.length() < LONGEST) {
      folded(title, (summary, writer) -> writer.fenced("mermaid", drawn));
    }
  }

  private String sql() {
    StringBuilder sql = new StringBuilder();
    int last = 1;
    for (Step step : plan.steps()) {
      if (step.group() != last) {
        sql.append("-- commit\n\n");
        last = step.group();
      }
      sql.append("-- ").append(step.number()).append(": ").append(step.purpose()).append('\n');
      sql.append(PlanScript.terminated(step.operation().sql())).append("\n\n");
    }
    return sql.toString();
  }

  private void folded(String summary, BiConsumer<String, PlanMarkdown> content) {
    line("<details><summary>" + escaped(summary) + "</summary>");
    line("");
    content.accept(summary, this);
    line("</details>");
    line("");
  }

  /** A fence has to be longer than any in what it holds. */
  private void fenced(String language, String content) {
    String fence = "```";
    while (content.contains(fence)) {
      fence += "`";
    }
    line(fence + language);
    line(content.stripTrailing());
    line(fence);
    line("");
  }

  private static String code(String words) {
    String ticks = "`";
    while (words.contains(ticks)) {
      ticks += "`";
    }
    String space = ticks.length() > 1 ? " " : "";
    return ticks + space + words + space + ticks;
  }

  /** Words that are nothing but words, also within a table. */
  private static String escaped(String words) {
    return words
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|~#@$])", "\\\\$1");
  }
}
