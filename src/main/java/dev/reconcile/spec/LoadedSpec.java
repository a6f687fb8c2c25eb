package dev.reconcile.spec;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.Scope;
import java.util.List;
import java.util.Map;

/**
 * What files of YAML describe.
 *
 * @param schema the objects that are to be there
 * @param departing objects that are described only so that they can be found and dropped
 * @param places where each of them is described
 * @param formerNames what they were called before
 * @param scope how far the say of the files goes
 * @param requirements what must be there before anything is done
 * @param notes what a reviewer should know of what is left out
 */
public record LoadedSpec(
    Schema schema,
    Schema departing,
    Map<ObjectId, SourceLocation> places,
    FormerNames formerNames,
    Scope scope,
    List<Requirement> requirements,
    List<String> notes) {

  /** The same of another schema. */
  public LoadedSpec with(Schema other) {
    return new LoadedSpec(other, departing, places, formerNames, scope, requirements, notes);
  }

  /** The same with more to know of it. */
  public LoadedSpec noting(List<String> more) {
    return new LoadedSpec(schema, departing, places, formerNames, scope, requirements, more);
  }

  /** A schema of which no more is said. */
  public static LoadedSpec of(Schema schema) {
    return new LoadedSpec(
        schema,
        Schema.of(List.of()),
        Map.of(),
        FormerNames.NONE,
        Scope.PLAIN,
        List.of(),
        List.of());
  }
}
