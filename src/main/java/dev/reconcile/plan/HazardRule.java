package dev.reconcile.plan;

import dev.reconcile.diff.Change;
import java.util.Optional;

/** Knows one hazard: from the facts of an operation it tells whether it is there. */
public interface HazardRule {

  /** The stable name, as in {@code drop-column}. */
  String code();

  /** What happens when policy says nothing. */
  Hazard.Decision byDefault();

  /** Whether {@code --allow all} opens this gate, too. */
  default boolean canBeAllowed() {
    return true;
  }

  /** What it means, in a sentence. */
  String meaning();

  /** How to do without it, or what to make sure of first, in a sentence. */
  String advice();

  /** What could happen, in words, when the operation has this hazard. */
  Optional<String> judge(Change change, Operation operation, PlanContext context);
}
