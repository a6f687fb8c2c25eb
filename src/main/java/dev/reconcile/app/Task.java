package dev.reconcile.app;

import dev.reconcile.model.FormerNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Policy;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is to be done to a database.
 *
 * @param description the desired schema, which may still be on its way
 * @param former what described objects may still be called
 * @param schemas the schemas that the project owns
 * @param searchPath the schemas that SQL in YAML need not name
 * @param policy about hazards
 * @param unmanaged what to do with objects that are not described
 */
public record Task(
    Supplier<Schema> description,
    Supplier<FormerNames> former,
    List<String> schemas,
    List<String> searchPath,
    Policy policy,
    Unmanaged unmanaged) {

  /** A task whose desired schema is at hand, and which renames nothing. */
  Task(
      Schema desired,
      List<String> schemas,
      List<String> searchPath,
      Policy policy,
      Unmanaged unmanaged) {
    this(() -> desired, () -> FormerNames.NONE, schemas, searchPath, policy, unmanaged);
  }

  /** The desired schema. */
  public Schema desired() {
    return description.get();
  }

  /** What described objects may still be called. */
  public FormerNames formerNames() {
    return former.get();
  }

  /** Schemas that are not the project's, but that something may still have to leave. */
  List<String> schemasLeft() {
    return schemas.isEmpty()
        ? List.of()
        : formerNames().schemas().stream().filter(schema -> !schemas.contains(schema)).toList();
  }

  /** What to do with objects that are not described. */
  public enum Unmanaged {
    /** They stay. */
    KEEP,
    /** They go, through the gates. */
    DROP
  }

  /** Whether an object that is not desired should be dropped. */
  boolean isAbsent(ObjectId id) {
    return unmanaged == Unmanaged.DROP;
  }
}
