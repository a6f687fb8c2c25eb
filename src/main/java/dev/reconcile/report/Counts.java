package dev.reconcile.report;

import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The three numbers that are never hidden.
 *
 * @param changes differences that the plan closes; what comes or goes with its whole is not counted
 *     apart
 * @param heldBack differences that stay
 * @param unmanaged live objects that no YAML describes
 */
public record Counts(int changes, int heldBack, int unmanaged) {

  /** Counts a plan. */
  public static Counts of(Plan plan) {
    return new Counts(
        leading(plan.changes()).size(),
        leading(plan.heldBack().stream().map(HeldBack::change).toList()).size(),
        plan.unmanaged().size());
  }

  /** The changes that are not a part of another one: the table, not each of its new columns. */
  static List<Change> leading(List<Change> changes) {
    Set<ObjectId> wholes =
        changes.stream()
            .filter(change -> change instanceof Change.Create || change instanceof Change.Drop)
            .map(Change::id)
            .collect(Collectors.toSet());
    return changes.stream().filter(change -> !comesWith(change, wholes)).toList();
  }

  private static boolean comesWith(Change change, Set<ObjectId> wholes) {
    ObjectId parent = change.id().isPart() ? change.id().parent() : null;
    while (parent != null) {
      if (wholes.contains(parent)) {
        return true;
      }
      parent = parent.isPart() ? parent.parent() : null;
    }
    return false;
  }

  @Override
  public String toString() {
    return changes
        + (changes == 1 ? " change, " : " changes, ")
        + heldBack
        + " held back, "
        + unmanaged
        + " unmanaged";
  }
}
