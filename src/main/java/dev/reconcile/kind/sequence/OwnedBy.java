package dev.reconcile.kind.sequence;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;

/** The fact that a sequence belongs to a column and goes when the column goes. */
public record OwnedBy(ObjectId id, ObjectId column) implements SchemaObject {

  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId owner = column.requireParent().attached(KindName.OWNER);
    return schema.contains(owner) ? List.of(column, owner) : List.of(column);
  }
}
