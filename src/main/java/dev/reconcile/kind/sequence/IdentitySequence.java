package dev.reconcile.kind.sequence;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sequence of an identity column, for what hangs on it: its options are the column's, and so is
 * its owner.
 *
 * @param name when it is not the one that PostgreSQL makes up; null for that one. Not compared
 *     here: the column has it.
 * @param persistence whether it is logged
 */
public record IdentitySequence(ObjectId id, @Nullable String name, Persistence persistence)
    implements SchemaObject {

  ObjectId column() {
    return id.requireParent();
  }

  @Override
  public boolean comesWithWhole() {
    return persistence.usual();
  }

  @Override
  public boolean goesOnlyWithWhole() {
    return true;
  }

  /** Who becomes the owner of the table becomes that of the sequence. */
  @Override
  public List<ObjectId> references(Schema schema) {
    ObjectId owner = column().requireParent().attached(KindName.OWNER);
    return schema.contains(owner) ? List.of(owner) : List.of();
  }

  @Override
  public Map<String, Integer> firstMajors() {
    return persistence.firstMajors();
  }
}
