package dev.reconcile.cli;

import dev.reconcile.apply.Advance;
import dev.reconcile.apply.Progress;
import dev.reconcile.plan.Step;
import java.time.Duration;

/** A run as it gets on: a bar for a person, and elsewhere a line now and then. */
final class ShownProgress implements Progress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final int CELLS = 30;
  private static final int WIDEST = 90;

  private final Console console;
  private long lined;
  private boolean drawn;

  ShownProgress(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void begins(Step step, int total) {
    lined = System.nanoTime();
    line("[" + step.number() + "/" + total + "] " + step.purpose());
  }

  @Override
  public synchronized void waits(Step step, String why) {
    line("    " + why);
  }

  @Override
  public synchronized void advances(Step step, Advance advance) {
    if (console.terminal()) {
      draw(advance);
    } else if (advance.blocks() == advance.allBlocks()
        || System.nanoTime() - lined >= BETWEEN_LINES.toNanos()) {
      lined = System.nanoTime();
      line("    " + advance.inWords());
    }
  }

  /** Over the one that is there. */
  private void draw(Advance advance) {
    int full = (int) (CELLS * advance.percent() / 100);
    String bar = "█".repeat(full) + "░".repeat(CELLS - full);
    int room = Math.max(0, Math.min(WIDEST, console.display().columns() - CELLS - 4));
    String words = advance.inWords();
    String fitting = words.substring(0, Math.min(room, words.length()));
    console.err().print("\r  " + bar + " " + fitting + " ".repeat(room - fitting.length()));
    console.err().flush();
    drawn = true;
    if (advance.blocks() == advance.allBlocks()) {
      line();
    }
  }

  /** What comes next begins below the bar. */
  private void line() {
    if (drawn) {
      console.err().println();
      console.err().flush();
      drawn = false;
    }
  }

  private void line(String text) {
    line();
    console.message(text);
  }
}
