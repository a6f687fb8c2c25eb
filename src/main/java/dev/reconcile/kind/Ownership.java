package dev.reconcile.kind;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** Who owns an object, for other kinds that have to fall in with it. */
public interface Ownership {

  /** The role. */
  String role();

  /** Who owns an object once its owner is as described. */
  static String of(ObjectId object, PlanContext context) {
    ObjectId owner = object.whole().attached(KindName.OWNER);
    return context
        .desired()
        .find(owner)
        .or(() -> context.live().find(owner))
        .flatMap(
            found -> found instanceof Ownership told ? Optional.of(told.role()) : Optional.empty())
        .orElse(context.user());
  }
}
