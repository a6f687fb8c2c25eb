package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.LockedRelation;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;
import java.util.stream.Stream;

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
    return giving(change, operation)
        .filter(table -> context.size(table).hasRows(MANY_ROWS))
        .findFirst()
        .map(table -> copies(table, context.size(table)));
  }

  /** Rows leave the table itself, or one that it makes wait as well: the default partition. */
  private static Stream<ObjectId> giving(Change change, Operation operation) {
    if (operation.effects().contains(Effect.MOVES_SOME_ROWS)) {
      return operation.alsoLocks().stream().map(LockedRelation::relation);
    }
    return operation.effects().contains(Effect.MOVES_ROWS)
        ? Stream.of(change.id().whole())
        : Stream.empty();
  }

  private static String copies(ObjectId table, TableSize size) {
    return "copies "
        + table
        + " ("
        + size.inWords()
        + ") in one transaction, with room for both copies, while reads and writes wait";
  }
}
