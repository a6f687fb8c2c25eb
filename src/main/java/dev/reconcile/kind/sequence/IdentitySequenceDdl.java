package dev.reconcile.kind.sequence;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.HoldsSequence;
import dev.reconcile.kind.Logged;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;

/**
 * Sets what the sequence of an identity column has of its own; it comes and goes with the column.
 */
final class IdentitySequenceDdl implements Ddl<IdentitySequence> {

  @Override
  public List<Operation> create(IdentitySequence desired, List<Sql> parts, PlanContext context) {
    boolean asTable = isUnlogged(desired, context) == isTableUnlogged(desired, context);
    return asTable ? List.of() : set(desired, isUnlogged(desired, context), context);
  }

  @Override
  public List<Operation> drop(IdentitySequence live, PlanContext context) {
    return set(live, isTableUnlogged(live, context), context);
  }

  @Override
  public List<Operation> alter(
      IdentitySequence live,
      IdentitySequence desired,
      List<Difference> differences,
      PlanContext context) {
    return set(desired, isUnlogged(desired, context), context);
  }

  private static boolean isUnlogged(IdentitySequence sequence, PlanContext context) {
    return sequence.persistence().isUnlogged(sequence.column(), context.desired());
  }

  private static boolean isTableUnlogged(IdentitySequence sequence, PlanContext context) {
    return Logged.isUnlogged(sequence.column().requireParent(), context.desired());
  }

  private static List<Operation> set(
      IdentitySequence sequence, boolean unlogged, PlanContext context) {
    return context.version().atLeast(Persistence.FIRST_UNLOGGED)
        ? HoldsSequence.named(sequence.id(), context).stream()
            .map(name -> Persistence.set(name, unlogged))
            .toList()
        : List.of();
  }
}
