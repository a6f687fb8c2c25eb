package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Estimate;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code long-build}: an index takes minutes or hours to build, wherever writes wait or not. */
public final class LongBuildHazard implements HazardRule {

  private static final long MANY_SECONDS = 60;

  @Override
  public String code() {
    return "long-build";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "An index takes a minute or more to build. Beside traffic it takes two passes, waits for all older transactions, and keeps VACUUM from clearing away what changes meanwhile.";
  }

  @Override
  public String advice() {
    return "Have disk space for it and time; see that no transaction stays open; more max_parallel_maintenance_workers and maintenance_work_mem help.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    return operation.effects().contains(Effect.BUILDS_INDEX)
        ? Estimate.of(operation, context.size(operation.table(change.id())))
            .filter(estimate -> estimate.seconds() >= MANY_SECONDS)
            .map(estimate -> "the index takes " + estimate.inWords())
        : Optional.empty();
  }
}
