package dev.reconcile.apply;

import java.time.Duration;

/**
 * How long to rest before something is tried again: twice as long each time.
 *
 * @param first before the first retry
 * @param most never longer than this
 * @param jitter by which part of it each rest is longer or shorter by chance, so that those who
 *     were refused together do not come back together; from 0 to 1
 */
public record Backoff(Duration first, Duration most, double jitter) {

  /** 100 ms, 200 ms, ... up to 10 s, each a third longer or shorter. */
  public static final Backoff DEFAULT =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), 0.3);
}
