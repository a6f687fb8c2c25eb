package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/**
 * {@code security-definer}: a routine with its owner's rights finds what it names by the search
 * path of whoever calls it.
 */
public final class SecurityDefinerHazard implements HazardRule {

  @Override
  public String code() {
    return "security-definer";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "A routine that runs with its owner's rights sets no search_path, so that whoever calls it decides which objects its names mean.";
  }

  @Override
  public String advice() {
    return "Set it: set: {search_path: pg_catalog, pg_temp}, and qualify names in the body.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    return operation.effects().contains(Effect.TRUSTS_SEARCH_PATH)
        ? Optional.of(
            change.id()
                + " runs with its owner's rights, and its caller's search_path decides what its"
                + " names mean")
        : Optional.empty();
  }
}
