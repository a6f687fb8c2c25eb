package dev.reconcile.catalog;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What is live only until a column has got another type: the column that takes its place with its
 * function and triggers, and what is built on it. Users have no use for it, so it is no part of
 * what is compared.
 */
final class InterimObjects {

  private InterimObjects() {}

  /**
   * Finds them.
   *
   * @param dependencies who needs whom, asked for only when there are any
   */
  static Set<ObjectId> in(Schema live, Supplier<Dependencies> dependencies) {
    List<ObjectId> functions =
        live.ids().stream()
            .filter(id -> id.kind() == KindName.FUNCTION)
            .filter(id -> InterimNames.isFunction(id.bareName()))
            .toList();
    Set<ObjectId> found = new TreeSet<>();
    for (ObjectId function : functions) {
      live.ids().stream()
          .filter(id -> InterimNames.isMarked(id, function.bareName()))
          .forEach(found::add);
    }
    if (!found.isEmpty()) {
      found.addAll(functions);
      found.addAll(builtOn(found, dependencies.get()));
      live.ids().stream().filter(id -> id.isWithin(found::contains)).forEach(found::add);
    }
    return found;
  }

  private static Set<ObjectId> builtOn(Set<ObjectId> found, Dependencies dependencies) {
    Set<ObjectId> built = new TreeSet<>();
    for (ObjectId id : found) {
      dependencies.dependentsOf(id).stream()
          .filter(dependent -> dependent.isPart() && dependent.whole().equals(id.whole()))
          .forEach(built::add);
    }
    return built;
  }
}
