package dev.reconcile.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws each state of a bar over the one before, on one line of a terminal.
 *
 * @param room how many characters the line has
 */
record DrawnOver(PrintWriter err, int room) implements ProgressBarConsumer {

  @Override
  public int getMaxRenderedLength() {
    return room;
  }

  @Override
  public void accept(String drawn) {
    err.print("\r" + drawn);
    err.flush();
  }

  @Override
  public void close() {
    err.println();
    err.flush();
  }
}
