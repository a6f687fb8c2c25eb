package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.List;

/**
 * What would be done, in order.
 *
 * @param live the live schema that the plan was made for
 * @param changes the differences that the steps close
 * @param steps what to execute
 * @param heldBack the differences that stay, and why
 * @param unmanaged live objects that no YAML describes
 * @param findings what live rows answered
 * @param notes what a reader of the plan should know besides
 */
public record Plan(
    Schema live,
    List<Change> changes,
    List<Step> steps,
    List<HeldBack> heldBack,
    List<ObjectId> unmanaged,
    Findings findings,
    List<String> notes) {

  /** What tells the live schema from all others. Computed anew each time, which takes a while. */
  public String fingerprint() {
    return Fingerprint.of(live);
  }

  /** What tells its steps from those of all other plans. */
  public String digest() {
    return Fingerprint.digest(
        steps.stream().map(step -> step.group() + " " + step.operation().sql().text()).toList());
  }

  /** Whether live is as desired: nothing to do and nothing held back. */
  public boolean inSync() {
    return changes.isEmpty() && heldBack.isEmpty();
  }

  /** The same plan, made for a live schema in which nothing is renamed yet. */
  public Plan madeFor(Schema unchanged) {
    return new Plan(unchanged, changes, steps, heldBack, unmanaged, findings, notes);
  }

  /** The same plan with other steps. */
  public Plan withSteps(List<Step> others) {
    return new Plan(live, changes, others, heldBack, unmanaged, findings, notes);
  }

  /** The same plan with more to know about it. */
  public Plan withNotes(List<String> more) {
    return new Plan(live, changes, steps, heldBack, unmanaged, findings, more);
  }
}
