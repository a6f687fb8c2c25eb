package dev.reconcile.plan.hazard;

import dev.reconcile.diff.Change;
import dev.reconcile.plan.Hazard.Decision;
import dev.reconcile.plan.HazardRule;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.LockedRelation;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code lock-spread}: who uses another large table than the one that changes waits, too. */
public final class LockSpreadHazard implements HazardRule {

  @Override
  public String code() {
    return "lock-spread";
  }

  @Override
  public Decision byDefault() {
    return Decision.WARN;
  }

  @Override
  public String meaning() {
    return "A statement locks other large tables (policy.online.rows) beside its own: those that a foreign key refers to, partitions, parents.";
  }

  @Override
  public String advice() {
    return "See that policy.locks.timeout is short: the statement needs all the locks at once, and who comes after it waits meanwhile.";
  }

  @Override
  public Optional<String> judge(Change change, Operation operation, PlanContext context) {
    List<LockedRelation> others =
        operation.alsoLocks().stream()
            .filter(locked -> locked.lock().compareTo(Lock.SHARE) >= 0)
            .filter(locked -> !locked.relation().equals(operation.table(change.id())))
            .filter(locked -> context.online(locked.relation()))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            others.stream().map(LockSpreadHazard::inWords).collect(Collectors.joining("; ")));
  }

  private static String inWords(LockedRelation locked) {
    return locked.lock().blocks() + " of " + locked.relation() + " wait, too";
  }
}
