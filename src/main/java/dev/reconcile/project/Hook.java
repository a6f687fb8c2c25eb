package dev.reconcile.project;

import org.jspecify.annotations.Nullable;

/** Something that the project wants done before or after a run. */
public sealed interface Hook {

  /** A command for the shell, which reads the plan or the result from its standard input. */
  record Command(String line) implements Hook {}

  /**
   * SQL in the database, in a transaction of its own.
   *
   * @param guard a query that answers whether it is to be done; null for always
   */
  record Statements(String sql, @Nullable String guard) implements Hook {}
}
