package dev.reconcile.canonical;

import dev.reconcile.database.Session;
import dev.reconcile.model.Schema;

/** Builds a schema from nothing in an empty database and reads it back. */
@FunctionalInterface
public interface Realiser {

  /**
   * The schema as the server prints it.
   *
   * @throws dev.reconcile.diagnostic.ReconcileException when the server refuses a definition
   */
  Schema realise(Schema desired, Session empty);
}
