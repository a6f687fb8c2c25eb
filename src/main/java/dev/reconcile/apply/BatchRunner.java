package dev.reconcile.apply;

import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Step;

/** Does in batches what a step would do in one go. */
@FunctionalInterface
public interface BatchRunner {

  /** Goes on until no row matches. */
  void run(Step step, Batches batches);
}
