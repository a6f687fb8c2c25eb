package dev.reconcile.report;

import dev.reconcile.plan.Finding;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A plan as one HTML file that refers to nothing outside of itself. */
public final class PlanHtml {

  private static final String STYLE = "plan.css";

  private final Plan plan;
  private final StringBuilder text = new StringBuilder();

  private PlanHtml(Plan plan) {
    this.plan = plan;
  }

  /** The page of a plan, ending in a line break. */
  public static String of(Plan plan, Detail detail) {
    PlanHtml writer = new PlanHtml(plan);
    writer.head();
    writer.hazards();
    writer.heldBack();
    writer.changes();
    writer.steps();
    writer.rowsAsked();
    writer.unmanaged(detail);
    writer.notes();
    writer.line("<footer>made for the live schema <code>%s</code></footer>", plan.fingerprint());
    writer.text.append("</main>\n</body>\n</html>\n");
    return writer.text.toString();
  }

  /** A line of markup, into which words are put. */
  private void line(String markup, Object... words) {
    Object[] escaped = new Object[words.length];
    for (int i = 0; i < words.length; i++) {
      escaped[i] = escaped(String.valueOf(words[i]));
    }
    text.append(markup.formatted(escaped)).append('\n');
  }

  private void head() {
    Counts counts = Counts.of(plan);
    String title = (plan.inSync() ? "In sync: " : "Plan: ") + counts;
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>%s</title>", title);
    text.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
    line("<h1>%s</h1>", plan.inSync() ? "In sync" : "Plan");
    line("<p class=\"counts\">%s</p>", counts);
  }

  private void hazards() {
    if (plan.steps().stream().allMatch(step -> step.hazards().isEmpty())) {
      return;
    }
    line("<section class=\"hazards\"><h2>Hazards</h2><ul>");
    for (Step step : plan.steps()) {
      for (Hazard hazard : step.hazards()) {
        line(
            "<li><code>%s</code> in <a href=\"#step-%s\">step %s</a>: %s%s</li>",
            hazard.code(),
            step.number(),
            step.number(),
            hazard.message(),
            hazard.reason().isEmpty() ? "" : " (allowed: " + hazard.reason() + ")");
      }
    }
    line("</ul></section>");
  }

  private void heldBack() {
    if (plan.heldBack().isEmpty()) {
      return;
    }
    line("<section class=\"held\"><h2>Held back</h2><ul>");
    for (HeldBack held : plan.heldBack()) {
      ChangeLines.Line change = ChangeLines.of(held.change());
      line("<li><code>%s %s</code><br>%s", change.mark().sign(), change.text(), held.reason());
      held.hazards()
          .forEach(hazard -> line("<br><small>%s</small>", StepFacts.wayOut(hazard, held)));
      RowsAsked.choices(plan, held).forEach(this::choice);
      line("</li>");
    }
    line("</ul></section>");
  }

  private void choice(Finding choice) {
    line("<br><code>%s</code>", choice.probe().words());
    choice.examples().forEach(example -> line("<br><small>%s</small>", example));
  }

  private void rowsAsked() {
    List<String> lines = RowsAsked.of(plan);
    if (!lines.isEmpty()) {
      line("<section><h2>Rows asked</h2><ul>");
      lines.forEach(asked -> line("<li>%s</li>", asked));
      line("</ul></section>");
    }
  }

  private void changes() {
    if (plan.changes().isEmpty()) {
      return;
    }
    line("<section><h2>Changes</h2><pre class=\"changes\">");
    for (ChangeLines.Line change : ChangeLines.of(plan.changes())) {
      String indent = "  ".repeat(change.depth() - 1);
      String mark = change.mark().name().toLowerCase(java.util.Locale.ROOT);
      line("%s<span class=\"%s\">%s %s</span>", indent, mark, change.mark().sign(), change.text());
    }
    line("</pre></section>");
  }

  private void steps() {
    if (plan.steps().isEmpty()) {
      return;
    }
    line("<section><h2>Steps, %s</h2>", StepFacts.inTransactions(plan));
    int last = 0;
    for (Step step : plan.steps()) {
      if (step.group() != last) {
        text.append(last == 0 ? "" : "</ol>\n");
        line("<h3>%s</h3><ol>", StepFacts.transaction(step));
        last = step.group();
      }
      step(step);
    }
    line("</ol></section>");
  }

  private void step(Step step) {
    Operation operation = step.operation();
    line("<li id=\"step-%s\" value=\"%s\">%s", step.number(), step.number(), step.purpose());
    line("<pre><code>%s</code></pre>", PlanScript.terminated(operation.sql()));
    String facts = StepFacts.line(step);
    if (!facts.isEmpty()) {
      line("<p class=\"facts\">%s</p>", facts);
    }
    StepFacts.warnings(step)
        .forEach(h -> line("<p class=\"warning\"><code>%s</code> %s</p>", h.code(), h.message()));
    line("</li>");
  }

  private void unmanaged(Detail detail) {
    if (plan.unmanaged().isEmpty() || detail == Detail.WITHOUT_UNMANAGED) {
      return;
    }
    line("<section><details><summary>Unmanaged: live, not described, left alone</summary><ul>");
    plan.unmanaged().forEach(id -> line("<li>%s</li>", id));
    line("</ul></details></section>");
  }

  private void notes() {
    List<String> notes = plan.notes();
    if (!notes.isEmpty()) {
      line("<section><h2>Notes</h2><ul>");
      notes.forEach(note -> line("<li>%s</li>", note));
      line("</ul></section>");
    }
  }

  private static String style() {
    try (InputStream resource = PlanHtml.class.getResourceAsStream(STYLE)) {
      return new String(
          Objects.requireNonNull(resource, STYLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
