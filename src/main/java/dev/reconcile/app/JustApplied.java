package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.Wordings;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Plan;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known right after a plan was carried out: what the journal remembers, and that the
 * objects of the plan were just made from their descriptions. One that is still as it was before
 * was not.
 */
record JustApplied(Memory memory, Trip before, Set<ObjectId> touched) implements Wordings {

  static JustApplied of(Memory memory, Trip before) {
    Plan plan = before.plan();
    Set<ObjectId> touched =
        plan.changes().stream().map(change -> change.id()).collect(Collectors.toSet());
    return new JustApplied(memory, before, touched);
  }

  @Override
  public boolean remembers(ObjectId id, String source, SchemaObject live) {
    return memory.remembers(id, source, live);
  }

  @Override
  public boolean justMade(ObjectId id, SchemaObject live) {
    return touched.contains(id) && before.live().find(id).filter(live::equals).isEmpty();
  }
}
