package dev.reconcile.kind.owner;

import dev.reconcile.diff.Access;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Who owns objects from their creation.
 *
 * @param live the live schema
 * @param user the role that creates objects
 */
public record BirthOwner(Schema live, String user) {

  /** The desired schema, in which new objects of which nobody says so have their owner, too. */
  public Schema settled(Schema desired, Access access) {
    String owner = access.owner();
    if (owner == null || owner.equals(user)) {
      return desired;
    }
    List<SchemaObject> all = new ArrayList<>(desired.objects());
    for (ObjectId id : desired.ids()) {
      boolean owned = OwnerKind.OWNED.contains(id.kind()) && !followsTable(id, desired);
      if (owned && !live.contains(id) && !desired.contains(id.attached(KindName.OWNER))) {
        all.add(new Owner(id.attached(KindName.OWNER), owner));
      }
    }
    return all.size() == desired.objects().size() ? desired : Schema.of(all);
  }

  /** A sequence that belongs to a column always has its table's owner. */
  private static boolean followsTable(ObjectId id, Schema desired) {
    return id.kind() == KindName.SEQUENCE && desired.contains(id.attached(KindName.OWNED_BY));
  }
}
