package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** What gives values to columns of rows that are there, or takes these rows away. */
public interface Fills {

  /** The columns. */
  List<ObjectId> filled();

  /** Whether rows are known to lack the values. */
  boolean isPending();

  /** Whether rows go, which waits for a gate: so does what cannot be there with them. */
  boolean deletes();

  /** What takes rows of a table away. */
  static List<ObjectId> deletingFrom(ObjectId table, Schema schema) {
    return schema.children(table).stream()
        .filter(part -> schema.find(part).orElse(null) instanceof Fills fills && fills.deletes())
        .toList();
  }

  /** Whether a column of a table that is there gets values while the schema changes. */
  static boolean areDue(ObjectId column, Schema live, Schema desired) {
    ObjectId table = column.requireParent();
    return live.contains(table)
        && desired.children(table).stream()
            .flatMap(part -> desired.find(part).stream())
            .anyMatch(
                part ->
                    part instanceof Fills fills
                        && !fills.deletes()
                        && fills.filled().contains(column)
                        && !holds(live.find(part.id())));
  }

  private static boolean holds(Optional<SchemaObject> live) {
    return live.filter(found -> found instanceof Fills fills && !fills.isPending()).isPresent();
  }
}
