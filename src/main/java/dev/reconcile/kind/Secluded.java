package dev.reconcile.kind;

/** A table whose policies may hide rows even from its owner. */
public interface Secluded {

  /** Whether policies bind the owner, too. */
  boolean forceRowSecurity();
}
