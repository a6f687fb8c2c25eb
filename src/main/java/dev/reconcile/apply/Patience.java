package dev.reconcile.apply;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionScheduledEvent;
import dev.reconcile.database.DatabaseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How long to wait for locks that others would queue behind.
 *
 * @param lockTimeout of each try
 * @param retries how many times to try again
 * @param backoff the rest before each of them
 */
public record Patience(Duration lockTimeout, int retries, Backoff backoff) {

  /** For where no one else is. */
  public static final Patience NONE = new Patience(Duration.ZERO, 0, Backoff.DEFAULT);

  /** Two seconds, twenty times. */
  public static final Patience DEFAULT = new Patience(Duration.ofSeconds(2), 20, Backoff.DEFAULT);

  /**
   * Does a transaction's work, again when a lock was not granted in time.
   *
   * @param waits is told why
   */
  public <T> T trying(Supplier<T> transaction, Consumer<String> waits) {
    RetryPolicy<T> retry =
        RetryPolicy.<T>builder()
            .handleIf(e -> e instanceof DatabaseException database && database.mayPass())
            .withBackoff(backoff.first().toMillis(), backoff.most().toMillis(), ChronoUnit.MILLIS)
            .withJitter(backoff.jitter())
            .withMaxRetries(retries)
            .onRetryScheduled(event -> waits.accept(message(event)))
            .build();
    return Failsafe.with(retry).get(transaction::get);
  }

  private String message(ExecutionScheduledEvent<?> event) {
    String reason =
        event.getLastException() instanceof DatabaseException error ? error.reason() : "";
    return "waiting for a lock, trying again in %d ms (%d of %d): %s"
        .formatted(event.getDelay().toMillis(), event.getAttemptCount(), retries, reason);
  }
}
