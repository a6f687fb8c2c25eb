package dev.reconcile.kind;

/** Where a column or a check of a table comes from. */
public enum Origin {
  /** The table's own description alone. */
  OWN,
  /** A parent's and the table's own, which stays when the parent's goes. */
  MERGED,
  /** A parent's. */
  INHERITED,
  /** A parent's; declared, too, because a partition keeps its columns in an order of its own. */
  PLACED;

  /** Whether it is there because a parent has it. */
  public boolean isInherited() {
    return this != OWN;
  }

  /** Whether it stays when the parent's goes. */
  public boolean isOwn() {
    return this == OWN || this == MERGED;
  }

  /** Whether the description of the table itself creates it. */
  public boolean isDeclared() {
    return this != INHERITED;
  }
}
