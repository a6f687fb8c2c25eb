package dev.reconcile.kind;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** What gives values to columns of rows that are there. */
public interface Fills {

  /** The columns. */
  List<ObjectId> filled();

  /** Whether rows are known to lack the values. */
  boolean isPending();

  /** Whether a column of a table that is there gets values while the schema changes. */
  static boolean areDue(ObjectId column, Schema live, Schema desired) {
    ObjectId table = column.requireParent();
    return live.contains(table)
        && desired.children(table).stream()
            .flatMap(part -> desired.find(part).stream())
            .anyMatch(
                part ->
                    part instanceof Fills fills
                        && fills.filled().contains(column)
                        && !holds(live.find(part.id())));
  }

  private static boolean holds(Optional<SchemaObject> live) {
    return live.filter(found -> found instanceof Fills fills && !fills.isPending()).isPresent();
  }
}
