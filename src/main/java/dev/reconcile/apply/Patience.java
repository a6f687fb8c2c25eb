package dev.reconcile.apply;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
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
 */
public record Patience(Duration lockTimeout, int retries) {

  /** For where no one else is. */
  public static final Patience NONE = new Patience(Duration.ZERO, 0);

  /**
   * Does a transaction's work, again when a lock was not granted in time.
   *
   * @param waits is told why
   */
  public <T> T trying(Supplier<T> transaction, Consumer<String> waits) {
    RetryPolicy<T> retry =
        RetryPolicy.<T>builder()
            .handleIf(e -> e instanceof DatabaseException database && database.mayPass())
            .withBackoff(100, 10_000, ChronoUnit.MILLIS)
            .withJitter(0.3)
            .withMaxRetries(retries)
            .onRetry(event -> waits.accept(message(event.getLastException())))
            .build();
    return Failsafe.with(retry).get(transaction::get);
  }

  private static String message(Throwable error) {
    return error == null || error.getMessage() == null ? "" : error.getMessage();
  }
}
