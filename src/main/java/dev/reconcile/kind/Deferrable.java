package dev.reconcile.kind;

/** A constraint that may be checked when a transaction ends instead of with each statement. */
public interface Deferrable {

  /** When it is checked. */
  Deferral deferral();
}
