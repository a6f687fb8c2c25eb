package dev.reconcile.lint;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.Condition;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.Scope;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a lint may look at beside an object.
 *
 * @param schema all that is described, with what tables inherit
 * @param scope how far the description goes
 * @param places where objects are described
 */
public record Surroundings(Schema schema, Scope scope, Map<ObjectId, SourceLocation> places) {

  /** The parts of an object that are something. */
  public <T> Stream<T> parts(ObjectId whole, Class<T> something) {
    return schema.children(whole).stream()
        .flatMap(id -> schema.find(id).stream())
        .filter(something::isInstance)
        .map(something::cast);
  }

  /** Whether all parts of an object are described: what is not, is not there. */
  public boolean isWhole(ObjectId id) {
    return schema.contains(id) && !scope.isShared(id) && !scope.isExternal(id);
  }

  /** Whether an object is there in all environments, from the first row on. */
  public boolean isAlwaysThere(SchemaObject object) {
    return object.id().lineage().stream().noneMatch(scope.conditions()::containsKey);
  }

  /** How many rows an object waits for. */
  public long rowsAwaited(ObjectId id) {
    Condition condition = scope.conditions().get(id);
    return condition == null ? 0 : condition.rows();
  }

  /** Whether the description of one object brought the other one about. */
  public boolean isImplied(ObjectId implied, ObjectId by) {
    SourceLocation place = places.get(implied);
    return place != null && place.equals(places.get(by));
  }
}
