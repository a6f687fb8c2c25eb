package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/**
 * {@code drop-empty}: a table, column or sequence goes that holds nothing. No data is lost, but who
 * names it finds it no more.
 */
public final class DropEmptyHazard implements HazardRule {

  @Override
  public String code() {
    return "drop-empty";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "A table, a column or a sequence goes that holds nothing, as its rows were asked.";
  }

  @Override
  public String advice() {
    return "Nothing is lost. Make sure that no one names it any more.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    boolean goes =
        operation.effects().contains(Effect.DESTROYS_DATA)
            || change.id().kind() == KindName.SEQUENCE;
    return change instanceof Change.Drop && goes && context.holdsNothing(change.id())
        ? Optional.of("drops " + change.id() + ", which holds nothing")
        : Optional.empty();
  }
}
