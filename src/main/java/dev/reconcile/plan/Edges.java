package dev.reconcile.plan;

/** Is told which action comes before which; actions go by their numbers. */
interface Edges {

  /** The first must come before the second. */
  void hard(int before, int after);

  /** The first comes before the second, or it fails, but for what other edges leave no way. */
  void firm(int before, int after);

  /** The first should come before the second, unless that closes a cycle. */
  void soft(int before, int after);

  /** One of the sorts of edges. */
  @FunctionalInterface
  interface Edge {
    void between(int before, int after);
  }
}
