package dev.reconcile.apply.conversion;

import java.time.Duration;

/**
 * How large batches are, and how fast they follow each other.
 *
 * @param target how long one should take
 * @param pause between two of them
 * @param maxReplicaLag how far replicas may be behind before the next one waits for them
 */
public record Pace(Duration target, Duration pause, Duration maxReplicaLag) {

  /** 200 ms each, without a pause, and replicas within 10 s. */
  public static final Pace DEFAULT =
      new Pace(Duration.ofMillis(200), Duration.ZERO, Duration.ofSeconds(10));
}
