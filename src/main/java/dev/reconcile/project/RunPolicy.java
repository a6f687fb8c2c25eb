package dev.reconcile.project;

import dev.reconcile.apply.Lookout.Blockers;
import dev.reconcile.apply.Patience;
import dev.reconcile.apply.TimeLimits;
import dev.reconcile.apply.conversion.Pace;

/**
 * How a run gets along with the traffic of its database.
 *
 * @param locks how long to wait for them
 * @param batch how large batches are, and how fast they follow each other
 * @param limits how long statements may take
 * @param blockers what is done about those who keep it waiting
 */
public record RunPolicy(Patience locks, Pace batch, TimeLimits limits, Blockers blockers) {

  /** The same with something else done about those who keep a run waiting. */
  public RunPolicy with(Blockers others) {
    return new RunPolicy(locks, batch, limits, others);
  }

  /** The same with so many connections for what is done in batches. */
  public RunPolicy sharedBy(int connections) {
    return new RunPolicy(locks, batch.sharedBy(connections), limits, blockers);
  }
}
