package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.model.TableSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing to execute.
 *
 * @param number the position in the plan, counted from 1
 * @param group steps of the same group share a transaction; counted from 1
 * @param object what it is done to
 * @param purpose why it is there, in words
 * @param operation the statement with its facts
 * @param size rows and bytes of the table concerned
 * @param hazards what it could do to data or users, after policy had its say
 */
public record Step(
    int number,
    int group,
    ObjectId object,
    String purpose,
    Operation operation,
    TableSize size,
    List<Hazard> hazards) {

  /** All that it locks, the table concerned first. */
  public List<LockedRelation> locks() {
    List<LockedRelation> locks = new ArrayList<>();
    if (operation.lock() != Lock.NONE) {
      locks.add(new LockedRelation(operation.table(object), operation.lock()));
    }
    locks.addAll(operation.alsoLocks());
    return List.copyOf(locks);
  }

  /** About how long it takes, if that is worth a word. */
  public Optional<Estimate> estimate() {
    return Estimate.of(operation, size);
  }

  /** What does not come back when it is undone, if there is something. */
  public Optional<String> loss() {
    if (operation.guard() != null) {
      return Optional.empty(); // it fails rather
    }
    if (operation.effects().contains(Effect.DESTROYS_DATA)) {
      return Optional.of("what was taken away does not come back (" + purpose + ")");
    }
    return operation.effects().contains(Effect.MAY_LOSE_VALUES)
        ? Optional.of("values that were cut or rounded stay so (" + purpose + ")")
        : Optional.empty();
  }

  /** The same at another position. */
  Step numbered(int position) {
    return new Step(position, group, object, purpose, operation, size, hazards);
  }

  /** The step at a position before this one that asks rows again. */
  Step guard(Guard guard, int position) {
    Operation asking = guard.operation();
    Operation stating = size.bytes() > 0 ? asking.with(Effect.SCANS_TABLE) : asking;
    return new Step(
        position, group, object, "ask rows again: " + purpose, stating, size, List.of());
  }

  /** This and the next step as one, under this one's number. */
  Step join(Step next) {
    List<Hazard> all = new ArrayList<>(hazards);
    next.hazards.stream().filter(hazard -> !all.contains(hazard)).forEach(all::add);
    return new Step(
        number,
        group,
        object,
        purpose + "; " + next.purpose,
        operation.join(next.operation),
        size,
        List.copyOf(all));
  }
}
