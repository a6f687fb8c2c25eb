package dev.reconcile.database;

import java.util.function.Consumer;

/** Lines for a COPY FROM STDIN in the text format, made while they are sent. */
@FunctionalInterface
public interface CopiedLines {

  /** Gives each line, without its line break. */
  void writeTo(Consumer<String> lines);
}
