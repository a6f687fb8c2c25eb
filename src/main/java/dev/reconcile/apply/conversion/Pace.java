package dev.reconcile.apply.conversion;

import java.time.Duration;

/**
 * How large batches are, and how fast they follow each other.
 *
 * @param target how long one may take while nobody waits for it
 * @param pause between two of them
 * @param maxReplicaLag how far replicas may be behind before the next one waits for them
 * @param workers how many connections share the work
 */
public record Pace(Duration target, Duration pause, Duration maxReplicaLag, int workers) {

  /** 200 ms each, without a pause, replicas within 10 s, by one connection. */
  public static final Pace DEFAULT =
      new Pace(Duration.ofMillis(200), Duration.ZERO, Duration.ofSeconds(10), 1);

  /** The same with so many connections. */
  public Pace sharedBy(int connections) {
    return new Pace(target, pause, maxReplicaLag, connections);
  }
}
