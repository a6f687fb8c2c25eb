package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import java.util.ArrayList;
import java.util.List;

/** Asks every rule about an operation and policy about every hazard found. */
final class Hazards {

  private final List<HazardRule> rules;
  private final Policy policy;

  Hazards(List<HazardRule> rules, Policy policy) {
    this.rules = List.copyOf(rules);
    this.policy = policy;
  }

  List<Hazard> of(Change change, List<Operation> operations, PlanContext context) {
    List<Hazard> found = new ArrayList<>();
    for (HazardRule rule : rules) {
      operations.stream()
          .flatMap(operation -> rule.judge(change, operation, context).stream())
          .findFirst()
          .ifPresent(message -> found.add(policy.judge(rule, change.id(), message)));
    }
    return found;
  }
}
