package dev.reconcile.plan;

/** What a statement does to data, as a fact. Whether that is acceptable is judged elsewhere. */
public enum Effect {
  /** Rows or values are gone afterwards. */
  DESTROYS_DATA,
  /** Some rows of a table that stays are gone afterwards. */
  DELETES_ROWS,
  /** The table and its indexes are written anew. */
  REWRITES_TABLE,
  /** Every row is copied to another table. */
  MOVES_ROWS,
  /** The rows that belong elsewhere are copied there. */
  MOVES_SOME_ROWS,
  /** An index is built over every row. */
  BUILDS_INDEX,
  /** The index is a graph, in which a row finds its place among all others. */
  BUILDS_GRAPH,
  /** Every row is read under the lock. */
  SCANS_TABLE,
  /** Values may be cut, rounded or refused by a cast. */
  MAY_LOSE_VALUES,
  /** Everyone who can connect gets a privilege. */
  OPENS_TO_EVERYONE,
  /** Whoever calls a routine decides what is found by the names in it, with its owner's rights. */
  TRUSTS_SEARCH_PATH,
  /** Policies hide fewer rows. */
  WEAKENS_ROW_SECURITY,
  /** There is more than one reasonable meaning, and YAML does not say which. */
  NEEDS_DECISION
}
