package dev.reconcile.cli;

import dev.reconcile.apply.Progress;
import dev.reconcile.report.Palette;
import dev.reconcile.report.Terminal;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

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

  /** How wide the window is; what goes elsewhere than to a person has lines of any length. */
  Terminal display() {
    return terminal
        ? new Terminal(palette(), columns())
        : new Terminal(palette(), Integer.MAX_VALUE);
  }

  private int columns() {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return CommandSpec.create().usageMessage().autoWidth(true).width();
    }
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
    return new ShownProgress(this);
  }
}
