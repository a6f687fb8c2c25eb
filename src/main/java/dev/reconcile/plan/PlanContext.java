package dev.reconcile.plan;

import dev.reconcile.database.ServerVersion;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.TableSize;
import java.util.Map;

/**
 * What a kind may look at while it decides how to carry out a change.
 *
 * @param live the live schema
 * @param desired the desired schema
 * @param version the target server's version
 * @param user the role that the plan will run as
 * @param uses who uses what in the live schema
 * @param sizes rows and bytes of the live tables, from the statistics
 */
public record PlanContext(
    Schema live,
    Schema desired,
    ServerVersion version,
    String user,
    Dependencies uses,
    Map<ObjectId, TableSize> sizes) {

  /** The size of a table; nothing for one that is not there yet. */
  public TableSize size(ObjectId table) {
    return sizes.getOrDefault(table, TableSize.EMPTY);
  }

  /** Whether the object does not exist yet, so that no one can be using it. */
  public boolean isNew(ObjectId id) {
    return !live.contains(id);
  }

  /** The same for other forms of the schemas' objects. */
  PlanContext with(Schema otherLive, Schema otherDesired) {
    return new PlanContext(otherLive, otherDesired, version, user, uses, sizes);
  }
}
