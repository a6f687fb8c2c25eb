package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import java.util.List;

/**
 * What would be done, in order.
 *
 * @param fingerprint of the live schema that the plan was made for
 * @param changes the differences that the steps close
 * @param steps what to execute
 * @param heldBack the differences that stay, and why
 * @param unmanaged live objects that no YAML describes
 * @param notes what a reader of the plan should know besides
 */
public record Plan(
    String fingerprint,
    List<Change> changes,
    List<Step> steps,
    List<HeldBack> heldBack,
    List<ObjectId> unmanaged,
    List<String> notes) {

  /** Whether live is as desired: nothing to do and nothing held back. */
  public boolean inSync() {
    return changes.isEmpty() && heldBack.isEmpty();
  }

  /** The same plan with more to know about it. */
  public Plan withNotes(List<String> more) {
    return new Plan(fingerprint, changes, steps, heldBack, unmanaged, more);
  }
}
