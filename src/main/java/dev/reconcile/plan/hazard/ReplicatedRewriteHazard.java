package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.Optional;

/** {@code replicated-rewrite}: subscribers do not see what a rewrite changes. */
public final class ReplicatedRewriteHazard implements HazardRule {

  @Override
  public String code() {
    return "replicated-rewrite";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "A published table is written anew. Logical replication does not see that: subscribers keep the values that they have.";
  }

  @Override
  public String advice() {
    return "Change the type at the subscribers, too, and copy the table anew there; or fill a new column by updates, which are replicated.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    ObjectId table = operation.table(change.id());
    return operation.effects().contains(Effect.REWRITES_TABLE)
            && context.size(table).bytes() > 0
            && context.isPublished(table)
        ? Optional.of("subscribers do not see what becomes of the rows of " + table)
        : Optional.empty();
  }
}
