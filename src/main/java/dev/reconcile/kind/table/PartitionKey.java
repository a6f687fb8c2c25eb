package dev.reconcile.kind.table;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Spread;
import dev.reconcile.kind.TakesValues;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that decide which partition a row belongs to. PostgreSQL changes neither their types
 * nor their collations, be it the key of the table or that of one of its partitions.
 */
final class PartitionKey {

  private PartitionKey() {}

  /** The columns of the key that get other types, if there are any. */
  static Optional<Difference> difference(
      Table live, Schema liveSchema, Table desired, Schema desiredSchema) {
    String key = live.partitionBy();
    if (key == null || TableKind.spreadsOtherwise(live, desired)) {
      return Optional.empty();
    }
    List<ObjectId> retyped =
        desiredSchema.children(desired.id()).stream()
            .filter(id -> isRetyped(liveSchema.find(id), desiredSchema.find(id)))
            .toList();
    if (retyped.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = Spread.keys(live.id(), liveSchema);
    return retyped.stream()
        .filter(column -> names.contains(column.name()))
        .findFirst()
        .map(
            column ->
                new Difference(
                    "partition_by",
                    Difference.Effect.REBUILDS,
                    Difference.Form.VALUE,
                    key,
                    key + " with another type of " + column.name()));
  }

  private static boolean isRetyped(Optional<SchemaObject> before, Optional<SchemaObject> after) {
    return before.isPresent()
        && after.orElse(null) instanceof TakesValues column
        && column.isRetyped(before.get());
  }
}
