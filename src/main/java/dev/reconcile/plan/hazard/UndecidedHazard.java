package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/**
 * {@code undecided}: there is more than one reasonable way, and only the YAML can say which. No
 * option opens this gate, because there is nothing definite to allow.
 */
public final class UndecidedHazard implements HazardRule {

  @Override
  public String code() {
    return "undecided";
  }

  @Override
  public Decision byDefault() {
    return Decision.BLOCK;
  }

  @Override
  public boolean canBeAllowed() {
    return false;
  }

  @Override
  public String meaning() {
    return "There is more than one reasonable way, and only the YAML can say which.";
  }

  @Override
  public String advice() {
    return "Say in the YAML what is meant, as with a convert: rule. No option opens this gate.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    return operation.effects().contains(Effect.NEEDS_DECISION)
        ? Optional.of(operation.note())
        : Optional.empty();
  }
}
