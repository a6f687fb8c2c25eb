package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code row-security-off}: rows that policies hid are seen. */
public final class RowSecurityOffHazard implements HazardRule {

  @Override
  public String code() {
    return "row-security-off";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "Row security is disabled, or binds the owner no more: rows that policies hid can be seen and changed.";
  }

  @Override
  public String advice() {
    return "Make sure that privileges alone say enough; keep the policies, so that it can be enabled again.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    return operation.effects().contains(Effect.WEAKENS_ROW_SECURITY)
        ? Optional.of("policies of " + change.id() + " hide rows no more as they did")
        : Optional.empty();
  }
}
