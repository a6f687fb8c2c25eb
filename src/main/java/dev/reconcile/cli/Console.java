package dev.reconcile.cli;

import dev.reconcile.apply.Progress;
import dev.reconcile.plan.Step;
import dev.reconcile.report.Palette;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command writes to.
 *
 * @param out for results
 * @param err for progress and messages
 * @param environment the variables of the process
 * @param terminal whether a person is watching
 */
record Console(
    PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal) {

  /** Colours only for a person who did not decline them (no-color.org). */
  Palette palette() {
    boolean declined = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return terminal && !declined ? Palette.ANSI : Palette.NONE;
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }

  void message(String text) {
    err.println(text);
    err.flush();
  }

  Progress progress() {
    return new Progress() {
      @Override
      public void begins(Step step, int total) {
        message("[" + step.number() + "/" + total + "] " + step.purpose());
      }

      @Override
      public void waits(Step step, String why) {
        message("waiting for a lock, trying again: " + why);
      }
    };
  }
}
