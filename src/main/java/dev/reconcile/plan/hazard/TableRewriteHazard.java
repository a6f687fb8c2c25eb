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

/** {@code table-rewrite}: a table with rows is written anew while no one can read or write it. */
public final class TableRewriteHazard implements HazardRule {

  @Override
  public String code() {
    return "table-rewrite";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "A table with rows is written anew, with all its indexes, while no one can read or write it.";
  }

  @Override
  public String advice() {
    return "Wait for a quiet hour, or add a column of the new type, fill it in batches and let it take the place of the old one.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    ObjectId table = operation.table(change.id());
    TableSize size = context.size(table);
    if (!operation.effects().contains(Effect.REWRITES_TABLE) || size.bytes() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "rewrites " + table + " (" + size.inWords() + ") while reads and writes wait");
  }
}
