package dev.reconcile.project;

import dev.reconcile.apply.Patience;
import java.time.Duration;

/**
 * How long to wait for locks that users' statements would queue behind.
 *
 * @param timeout of each try
 * @param retries how many times to try again
 */
public record LockPolicy(Duration timeout, int retries) {
  /** Two seconds, twenty times. */
  public static final LockPolicy DEFAULT = new LockPolicy(Duration.ofSeconds(2), 20);

  /** The same for whoever waits. */
  public Patience patience() {
    return new Patience(timeout, retries);
  }
}
