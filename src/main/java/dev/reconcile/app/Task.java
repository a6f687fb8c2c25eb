package dev.reconcile.app;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Policy;
import java.util.List;

/**
 * What is to be done to a database.
 *
 * @param desired the desired schema
 * @param schemas the schemas that the project owns
 * @param searchPath the schemas that SQL in YAML need not name
 * @param policy about hazards
 * @param unmanaged what to do with objects that are not described
 */
public record Task(
    Schema desired,
    List<String> schemas,
    List<String> searchPath,
    Policy policy,
    Unmanaged unmanaged) {

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
