package dev.reconcile.kind.trigger;

import dev.reconcile.kind.Parentage;
import dev.reconcile.kind.trigger.Trigger.Enabled;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.stream.Stream;

/** The triggers that partitions have from their partitioned tables, under the same names. */
final class TriggerParts {

  private TriggerParts() {}

  /** The triggers that a partition's one comes from, as far as they are objects: nearest first. */
  static List<ObjectId> above(ObjectId trigger, Schema schema) {
    return Parentage.parentsOf(trigger.requireParent(), schema).stream()
        .map(parent -> parent.child(KindName.TRIGGER, trigger.name()))
        .flatMap(
            above ->
                Stream.concat(
                    Stream.of(above).filter(schema::contains), above(above, schema).stream()))
        .toList();
  }

  /** When a partition's trigger fires, if nobody says otherwise: whenever that above does. */
  static Enabled inherited(ObjectId trigger, Schema schema) {
    return above(trigger, schema).stream()
        .flatMap(above -> schema.find(above).stream())
        .map(above -> ((Trigger) above).enabled())
        .findFirst()
        .orElse(Enabled.ORIGIN);
  }
}
