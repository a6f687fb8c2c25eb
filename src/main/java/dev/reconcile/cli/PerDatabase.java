package dev.reconcile.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that can be run for each of several databases. */
abstract class PerDatabase implements Callable<Integer> {

  final Console console;

  @Mixin final ProjectOptions projectOptions = new ProjectOptions();
  @Mixin final TargetOptions target = new TargetOptions();

  PerDatabase(Console console) {
    this.console = console;
  }

  /** Which database. */
  TargetOptions target() {
    return target;
  }

  /** The project's folder; null when this time the command needs no database of it. */
  @Nullable Path folder() {
    return projectOptions.directory;
  }
}
