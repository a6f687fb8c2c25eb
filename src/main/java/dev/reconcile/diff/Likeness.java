package dev.reconcile.diff;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much a live object is like a described one, whatever either of them is called. */
record Likeness(Schema live, Schema desired, Map<KindName, Comparison<?>> comparisons) {

  /** How many properties differ for certain, and how many columns are there on one side only. */
  long differences(ObjectId liveId, ObjectId desiredId) {
    long count =
        Objects.requireNonNull(comparisons.get(desiredId.kind()))
            .differences(live.find(liveId).orElseThrow(), desired.find(desiredId).orElseThrow())
            .stream()
            .filter(difference -> !difference.isDoubtful())
            .count();
    for (ObjectId column : columns(desired, desiredId)) {
      ObjectId same = new ObjectId(column.kind(), liveId, column.name());
      count += live.contains(same) ? differences(same, column) : 1;
    }
    return count
        + columns(live, liveId).stream()
            .filter(column -> !desired.contains(desiredId.child(column.kind(), column.name())))
            .count();
  }

  private static List<ObjectId> columns(Schema schema, ObjectId whole) {
    return schema.children(whole).stream()
        .filter(part -> part.kind().address() == KindName.Address.MEMBER)
        .toList();
  }
}
