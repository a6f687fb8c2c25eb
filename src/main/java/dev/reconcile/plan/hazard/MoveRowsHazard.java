package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code move-rows}: many rows are copied to another table in one go. */
public final class MoveRowsHazard implements HazardRule {

  private static final long MANY_ROWS = 100_000;

  @Override
  public String code() {
    return "move-rows";
  }

  @Override
  public Decision byDefault() {
    return Decision.BLOCK;
  }

  @Override
  public String meaning() {
    return "Many rows are copied to another table in one transaction, with room for both copies, while reads and writes wait.";
  }

  @Override
  public String advice() {
    return "Wait for a quiet hour, or move them in batches by hand.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    ObjectId table = change.id().whole();
    TableSize size = context.size(table);
    boolean many = size.hasRows(MANY_ROWS);
    return operation.effects().contains(Effect.MOVES_ROWS) && many
        ? Optional.of(
            "copies "
                + table
                + " ("
                + size.inWords()
                + ") in one transaction, with room for both copies, while reads and writes wait")
        : Optional.empty();
  }
}
