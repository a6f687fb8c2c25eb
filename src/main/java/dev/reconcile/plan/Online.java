package dev.reconcile.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What surrounds a brief change of an object of a large table.
 *
 * @param ahead what is built or proven beside traffic, before the change and all it goes with
 * @param afterwards what is proven or cleared away when all changes are done
 */
public record Online(List<Operation> ahead, List<Operation> afterwards) {

  private static final Online NOTHING = new Online(List.of(), List.of());

  /** Takes copies. */
  public Online {
    ahead = List.copyOf(ahead);
    afterwards = List.copyOf(afterwards);
  }

  /** The change is all there is. */
  public static Online nothing() {
    return NOTHING;
  }

  /** Something to do before the change. */
  public static Online ahead(List<Operation> operations) {
    return new Online(operations, List.of());
  }

  /** Something to do after all changes. */
  public static Online afterwards(List<Operation> operations) {
    return new Online(List.of(), operations);
  }

  /** The same, and something else to do after all changes. */
  public Online followedBy(Operation operation) {
    List<Operation> all = new ArrayList<>(afterwards);
    all.add(operation);
    return new Online(ahead, all);
  }
}
