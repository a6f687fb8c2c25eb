package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code long-lock}: a large table is read from end to end while others wait. */
public final class LongLockHazard implements HazardRule {

  @Override
  public String code() {
    return "long-lock";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "Every row of a large table (policy.online.rows) is read while writes, or reads and writes, wait.";
  }

  @Override
  public String advice() {
    return "Wait for a quiet hour; where there is a way beside the traffic, the plan takes it by itself.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    ObjectId table = operation.table(change.id());
    boolean reads =
        (operation.effects().contains(Effect.SCANS_TABLE)
                || operation.effects().contains(Effect.BUILDS_INDEX))
            && !operation.effects().contains(Effect.REWRITES_TABLE);
    return reads && operation.lock().compareTo(Lock.SHARE) >= 0 && context.online(table)
        ? Optional.of(
            "reads "
                + table
                + " ("
                + context.size(table).inWords()
                + ") while "
                + operation.lock().blocks()
                + " wait")
        : Optional.empty();
  }
}
