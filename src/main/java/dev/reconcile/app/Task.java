package dev.reconcile.app;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Policy;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is to be done to a database.
 *
 * @param description the desired schema, which may still be on its way
 * @param schemas the schemas that the project owns
 * @param searchPath the schemas that SQL in YAML need not name
 * @param policy about hazards
 * @param unmanaged what to do with objects that are not described
 */
public record Task(
    Supplier<Schema> description,
    List<String> schemas,
    List<String> searchPath,
    Policy policy,
    Unmanaged unmanaged) {

  /** A task whose desired schema is at hand. */
  Task(
      Schema desired,
      List<String> schemas,
      List<String> searchPath,
      Policy policy,
      Unmanaged unmanaged) {
    this(() -> desired, schemas, searchPath, policy, unmanaged);
  }

  /** The desired schema. */
  public Schema desired() {
    return description.get();
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
