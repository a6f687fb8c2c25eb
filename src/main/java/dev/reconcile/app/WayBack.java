package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.diff.Change;
import dev.reconcile.diff.Difference;
import dev.reconcile.kind.column.Column;
import dev.reconcile.model.FormerNames;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.Scope;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.Hazard;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Policy;
import dev.reconcile.plan.Step;
import dev.reconcile.spec.LoadedSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plan from what another plan leads to, back to what was live before. */
final class WayBack {

  /** Only a description could say what is meant, and a live schema says nothing. */
  private static final String UNDECIDED = "undecided";

  private WayBack() {}

  /**
   * Plans the way back.
   *
   * @param replica on which the plan of the trip was carried out
   */
  static Trip of(Trip trip, Task task, Replica replica) {
    Schema before = Replica.within(trip.live());
    LoadedSpec described =
        new LoadedSpec(
            before,
            Schema.of(List.of()),
            Map.of(),
            formerNames(trip.plan()),
            Scope.beside(task.scope().external()),
            List.of(),
            List.of());
    Task back =
        new Task(
            () -> described,
            task.schemas(),
            task.searchPath(),
            warning(task.policy().onlineRows()),
            Task.Unmanaged.DROP,
            task.ignore(),
            task.access(),
            Duration.ZERO);
    Trip found = new Reconciler(replica.session(), back, replica.beside()).plan(Memory.NONE);
    for (String loss : losses(trip.plan())) {
      found = found.noting(loss);
    }
    return found;
  }

  /** Whoever goes back knows that what was new goes with what it holds, and is shown it. */
  private static Policy warning(long onlineRows) {
    Map<String, Hazard.Decision> gates = new TreeMap<>();
    for (String code : Reconciler.hazardCodes()) {
      if (!code.equals(UNDECIDED)) {
        gates.put(code, Hazard.Decision.WARN);
      }
    }
    return new Policy(gates, Set.of(), Map.of(), onlineRows);
  }

  /** What was renamed gets its former name again. */
  private static FormerNames formerNames(Plan plan) {
    Map<ObjectId, ObjectId> moves = new TreeMap<>();
    for (Change change : plan.changes()) {
      if (change instanceof Change.Rename rename) {
        moves.put(rename.id(), rename.former());
      }
    }
    Map<ObjectId, List<ObjectId>> names = new TreeMap<>();
    moves.forEach(
        (now, former) -> {
          ObjectId parent = now.isPart() ? now.requireParent() : null;
          ObjectId described =
              parent == null
                  ? former
                  : moves.getOrDefault(parent, parent).child(former.kind(), former.name());
          ObjectId found =
              parent == null ? now : described.requireParent().child(now.kind(), now.name());
          names.put(described, List.of(found));
        });
    return new FormerNames(names);
  }

  private static List<String> losses(Plan plan) {
    List<String> losses = new ArrayList<>();
    for (Step step : plan.steps().stream().filter(step -> step.loss().isPresent()).toList()) {
      if (step.operation().effects().contains(Effect.DESTROYS_DATA)) {
        losses.add(
            "what step %d of the plan takes away does not come back (%s)"
                .formatted(step.number(), step.purpose()));
      }
      if (step.operation().effects().contains(Effect.MAY_LOSE_VALUES)) {
        losses.add(
            "values that step %d of the plan cuts or rounds stay so (%s)"
                .formatted(step.number(), step.purpose()));
      }
    }
    for (Change change : plan.changes()) {
      if (change instanceof Change.Alter alter
          && alter.desired() instanceof Column column
          && !column.conversions().isEmpty()
          && alter.differences().stream().map(Difference::property).anyMatch("type"::equals)) {
        losses.add(
            change.id()
                + " is converted by a rule, of which no reverse is known: its values come back as"
                + " PostgreSQL's own cast makes them, or not at all");
      }
    }
    return losses;
  }
}
