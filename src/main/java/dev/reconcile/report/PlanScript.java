package dev.reconcile.report;

import dev.reconcile.database.CopiedLines;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import java.time.Duration;
import java.util.List;

/** A plan as a script for psql, for when somebody else has to run it. It keeps no journal. */
public final class PlanScript {

  private final Plan plan;
  private final StringBuilder text = new StringBuilder();

  private PlanScript(Plan plan) {
    this.plan = plan;
  }

  /**
   * The script of a plan, ending in a line break.
   *
   * @param settings sets the run-time parameters that the statements count on
   * @param lockTimeout how long a statement may wait for a lock
   */
  public static String of(Plan plan, List<Sql> settings, Duration lockTimeout) {
    PlanScript writer = new PlanScript(plan);
    writer.head();
    if (!plan.steps().isEmpty()) {
      writer.line("\\set ON_ERROR_STOP on");
      settings.forEach(setting -> writer.line(terminated(setting)));
      writer.steps(lockTimeout.toMillis());
    }
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void comment(String words) {
    line("-- " + words.replaceAll("\\s+", " ").strip());
  }

  private void head() {
    comment((plan.inSync() ? "In sync: " : "") + Counts.of(plan));
    comment("made for the live schema " + plan.fingerprint());
    for (HeldBack held : plan.heldBack()) {
      ChangeLines.Line change = ChangeLines.of(held.change());
      comment("held back: " + change.mark().sign() + " " + change.text() + ": " + held.reason());
    }
    plan.notes().forEach(note -> comment("note: " + note));
  }

  private void steps(long lockTimeout) {
    int open = 0;
    for (Step step : plan.steps()) {
      boolean alone =
          switch (step.operation().mode()) {
            case NONE, BATCHES -> true;
            case SHARED, ALONE, COMMITTED -> false;
          };
      if (step.group() != open) {
        if (open > 0) {
          line("COMMIT;");
        }
        line("");
        open = alone ? 0 : step.group();
        line(alone ? "" : "BEGIN;\nSET LOCAL lock_timeout = " + wait(step, lockTimeout) + ";");
      }
      step(step);
    }
    if (open > 0) {
      line("COMMIT;");
    }
  }

  private static long wait(Step step, long lockTimeout) {
    return step.operation().mode() == TransactionMode.ALONE ? 0 : lockTimeout;
  }

  private void step(Step step) {
    line("");
    comment(step.number() + ": " + step.purpose());
    String facts = StepFacts.line(step);
    if (!facts.isEmpty()) {
      comment(facts);
    }
    for (Hazard hazard : step.hazards()) {
      comment("hazard " + hazard.code() + ": " + hazard.message());
    }
    line(terminated(step.operation().sql()));
    CopiedLines copied = step.operation().lines();
    if (copied != null) {
      copied.writeTo(this::line);
      line("\\.");
    }
  }

  /** A statement that ends in a comment needs its semicolon on a line of its own. */
  static String terminated(Sql sql) {
    String statement = sql.text().stripTrailing();
    String last = statement.substring(statement.lastIndexOf('\n') + 1);
    return statement + (last.contains("--") ? "\n;" : ";");
  }
}
