package dev.reconcile.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A command that can be run for each of several databases. */
interface PerDatabase {

  /** Which database. */
  TargetOptions target();

  /** The project's folder; null when this time the command needs no database of it. */
  @Nullable Path folder();
}
