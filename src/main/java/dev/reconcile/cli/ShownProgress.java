package dev.reconcile.cli;

import dev.reconcile.apply.Advance;
import dev.reconcile.apply.Progress;
import dev.reconcile.plan.Step;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A run as it gets on: a bar for a person, and elsewhere a line now and then. */
final class ShownProgress implements Progress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final int REDRAWN_AFTER_MILLIS = 200;
  private static final int WIDEST = 110;

  private final Console console;
  private long lined;
  private @Nullable ProgressBar bar;

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

  private void draw(Advance advance) {
    if (bar == null) {
      bar = newBar();
    }
    bar.maxHint(advance.allBlocks()).stepTo(advance.blocks());
    bar.setExtraMessage(advance.rowsInWords());
    if (advance.blocks() == advance.allBlocks()) {
      endBar();
    }
  }

  private ProgressBar newBar() {
    int room = Math.min(WIDEST, console.display().columns() - 1);
    return new ProgressBarBuilder()
        .setTaskName(" ")
        .setUnit(" blocks", 1)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(new DrawnOver(console.err(), room))
        .setUpdateIntervalMillis(REDRAWN_AFTER_MILLIS)
        .build();
  }

  /** What comes next begins below the bar. */
  private void endBar() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void line(String text) {
    endBar();
    console.message(text);
  }
}
