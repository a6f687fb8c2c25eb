package dev.reconcile.diff;

/** What it means that YAML describes an object, but says nothing of a certain part of it. */
public enum Silence {
  /** The part should not be there: an index of a described table. */
  DROPS,
  /** The part is nobody's business here: an owner, grants. */
  IGNORES
}
