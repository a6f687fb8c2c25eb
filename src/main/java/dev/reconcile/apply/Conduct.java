package dev.reconcile.apply;

/**
 * How steps get along with others.
 *
 * @param patience how long they wait for locks
 * @param limits how long they may take
 * @param lookout sees who keeps them waiting
 */
public record Conduct(Patience patience, TimeLimits limits, Lookout lookout) {

  /** For where no one else is, or next to no one. */
  static Conduct alone(Patience patience) {
    return new Conduct(patience, TimeLimits.NONE, Lookout.none());
  }
}
