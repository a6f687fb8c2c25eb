package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.Probe.Meaning;
import java.util.Optional;

/** {@code rows-violate}: live rows make the step fail. To allow it would not help. */
public final class RowsViolateHazard implements HazardRule {

  @Override
  public String code() {
    return "rows-violate";
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
    return "Live rows make the step fail: NULL, duplicates, rows without a match, values that a type refuses.";
  }

  @Override
  public String advice() {
    return "Correct the rows that the plan names, or ask for less, as with not_valid. --allow all does not open this gate, because that would not help.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    if (change instanceof Change.Rename) {
      return Optional.empty();
    }
    return context
        .findings()
        .found(change.id(), Meaning.VIOLATES)
        .map(finding -> finding.inWords() + ": " + finding.probe().remedy());
  }
}
