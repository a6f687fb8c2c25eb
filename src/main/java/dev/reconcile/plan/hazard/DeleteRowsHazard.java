package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code delete-rows}: rows that are not described go. */
public final class DeleteRowsHazard implements HazardRule {

  @Override
  public String code() {
    return "delete-rows";
  }

  @Override
  public Decision byDefault() {
    return Decision.BLOCK;
  }

  @Override
  public String meaning() {
    return "Rows that are not described go.";
  }

  @Override
  public String advice() {
    return "Describe them, or leave the other rows of the table alone.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    boolean deletes =
        change.id().kind() == KindName.OTHER_ROWS
            && operation.effects().contains(Effect.DESTROYS_DATA);
    return deletes ? Optional.of(operation.note()) : Optional.empty();
  }
}
