package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Finding;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe.Meaning;
import java.util.Optional;

/** {@code lossy-conversion}: a cast may round values, or refuse some and fail. */
public final class LossyConversionHazard implements HazardRule {

  @Override
  public String code() {
    return "lossy-conversion";
  }

  @Override
  public Decision byDefault() {
    return Decision.BLOCK;
  }

  @Override
  public String meaning() {
    return "A change of type would change values: they are cut, rounded or lose a part.";
  }

  @Override
  public String advice() {
    return "Look at the rows that the plan names; say with convert: what becomes of their values, or keep the old column beside the new one.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    if (!operation.effects().contains(Effect.MAY_LOSE_VALUES)
        || context.isKnownEmpty(change.id().whole())
        || context.findings().clear(change.id(), Meaning.VIOLATES, Meaning.LOSES)
        || context.findings().found(change.id(), Meaning.VIOLATES).isPresent()) {
      return Optional.empty();
    }
    Optional<Finding> lost = context.findings().found(change.id(), Meaning.LOSES);
    if (lost.isPresent()) {
      return lost.map(Finding::inWords);
    }
    return Optional.of(
        operation.note().isEmpty()
            ? "the cast of "
                + change.id()
                + " may round values, or fail on some; a convert: rule says how"
            : operation.note());
  }
}
