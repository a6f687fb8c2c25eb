package dev.reconcile.app;

import dev.reconcile.model.Condition;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.LoadedSpec;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** What of a description is not wanted everywhere. */
public final class Variant {

  private Variant() {}

  /**
   * A description without what other environments have.
   *
   * @param environment its name; empty for none, which leaves nothing out
   */
  public static LoadedSpec of(LoadedSpec spec, String environment) {
    return without(spec, unwanted(spec, (id, condition) -> !condition.isFor(environment)));
  }

  /** Those of the objects that are not always wanted that a test finds. */
  static Set<ObjectId> unwanted(LoadedSpec spec, BiPredicate<ObjectId, Condition> test) {
    Set<ObjectId> unwanted = new TreeSet<>();
    spec.scope()
        .conditions()
        .forEach(
            (id, condition) -> {
              if (spec.schema().contains(id) && test.test(id, condition)) {
                unwanted.add(id);
              }
            });
    return unwanted;
  }

  /** A description without some objects and their parts. */
  static LoadedSpec without(LoadedSpec spec, Set<ObjectId> unwanted) {
    return unwanted.isEmpty()
        ? spec
        : spec.with(
            Schema.of(
                spec.schema().objects().stream()
                    .filter(object -> !isPartOf(object, unwanted))
                    .toList()));
  }

  private static boolean isPartOf(SchemaObject object, Set<ObjectId> unwanted) {
    return object.id().isWithin(unwanted::contains);
  }
}
