package dev.reconcile.kind.backfill;

/** What becomes of a table's triggers while rows are filled. */
public enum Triggers {
  /** They don't fire where the role may decide that: what is filled is not what they watch for. */
  SILENT,
  /** They fire as for any UPDATE. */
  FIRE
}
