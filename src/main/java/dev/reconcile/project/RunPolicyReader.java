package dev.reconcile.project;

import dev.reconcile.apply.Backoff;
import dev.reconcile.apply.Lookout.Blockers;
import dev.reconcile.apply.Patience;
import dev.reconcile.apply.StepWork;
import dev.reconcile.apply.TimeLimits;
import dev.reconcile.apply.conversion.Pace;
import dev.reconcile.spec.SpecBody;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code locks}, {@code batch} and {@code timeouts} of a policy. */
final class RunPolicyReader {

  private RunPolicyReader() {}

  static RunPolicy read(@Nullable SpecBody policy) {
    return policy == null
        ? new RunPolicy(Patience.DEFAULT, Pace.DEFAULT, TimeLimits.NONE, Blockers.SHOWN)
        : new RunPolicy(
            locks(policy.body("locks")),
            batch(policy.body("batch")),
            limits(policy.body("timeouts")),
            Blockers.SHOWN);
  }

  private static Patience locks(@Nullable SpecBody body) {
    if (body == null) {
      return Patience.DEFAULT;
    }
    Long retries = body.number("retries");
    return new Patience(
        Durations.read(body, "timeout", Patience.DEFAULT.lockTimeout()),
        retries == null ? Patience.DEFAULT.retries() : retries.intValue(),
        backoff(body));
  }

  private static Backoff backoff(SpecBody body) {
    Backoff usual = Backoff.DEFAULT;
    Duration first = Durations.read(body, "backoff", usual.first());
    Duration most = Durations.read(body, "max_backoff", usual.most());
    Long percent = body.number("jitter");
    if (first.isZero() || first.compareTo(most) >= 0) {
      body.error(
          "backoff",
          "wrong-backoff",
          "backoff has to be longer than nothing and shorter than max_backoff",
          "as in {backoff: 100ms, max_backoff: 10s}");
      return usual;
    }
    if (percent != null && (percent < 0 || percent > 100)) {
      body.error("jitter", "wrong-type", "jitter is a percentage from 0 to 100", "as in 30");
      return usual;
    }
    return new Backoff(first, most, percent == null ? usual.jitter() : percent / 100.0);
  }

  private static Pace batch(@Nullable SpecBody body) {
    return body == null
        ? Pace.DEFAULT
        : new Pace(
            Durations.read(body, "target", Pace.DEFAULT.target()),
            Durations.read(body, "pause", Pace.DEFAULT.pause()),
            Durations.read(body, "max_replica_lag", Pace.DEFAULT.maxReplicaLag()),
            workers(body));
  }

  private static TimeLimits limits(@Nullable SpecBody body) {
    if (body == null) {
      return TimeLimits.NONE;
    }
    Map<StepWork, Duration> limits = new EnumMap<>(StepWork.class);
    for (StepWork work : StepWork.values()) {
      String key = work.name().toLowerCase(Locale.ROOT);
      if (body.has(key)) {
        limits.put(work, Durations.read(body, key, Duration.ZERO));
      }
    }
    return new TimeLimits(limits);
  }

  private static int workers(SpecBody batch) {
    Long workers = batch.number("workers");
    return workers == null ? Pace.DEFAULT.workers() : Math.max(1, workers.intValue());
  }
}
