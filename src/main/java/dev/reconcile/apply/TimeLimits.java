package dev.reconcile.apply;

import dev.reconcile.plan.Step;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long a statement may take ({@code statement_timeout}), by what it does.
 *
 * @param limits where nothing is said, it may take as long as it likes
 */
public record TimeLimits(Map<StepWork, Duration> limits) {

  /** As long as they like. */
  public static final TimeLimits NONE = new TimeLimits(Map.of());

  /** Takes a copy. */
  public TimeLimits {
    Map<StepWork, Duration> copy = new EnumMap<>(StepWork.class);
    copy.putAll(limits);
    limits = Collections.unmodifiableMap(copy);
  }

  /** In milliseconds; 0 is no limit. */
  long of(Step step) {
    return of(StepWork.of(step));
  }

  /** In milliseconds; 0 is no limit. */
  public long of(StepWork work) {
    return limits.getOrDefault(work, Duration.ZERO).toMillis();
  }
}
