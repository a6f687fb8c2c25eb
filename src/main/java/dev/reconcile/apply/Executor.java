package dev.reconcile.apply;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.reconcile.database.CopiedLines;
import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Executes the steps of a plan, group by group. */
public final class Executor {

  private final Session session;
  private final Duration lockTimeout;
  private final int retries;
  private final StepJournal journal;
  private final Progress progress;

  /**
   * An executor on a session.
   *
   * @param lockTimeout how long a statement may queue for a lock, with users queueing behind it
   * @param retries how many times a group is tried again when it had to wait too long
   */
  public Executor(
      Session session, Duration lockTimeout, int retries, StepJournal journal, Progress progress) {
    this.session = session;
    this.lockTimeout = lockTimeout;
    this.retries = retries;
    this.journal = journal;
    this.progress = progress;
  }

  /** Executes all steps; what is committed when one fails stays done. */
  public void execute(Plan plan) {
    Map<Integer, List<Step>> groups = new TreeMap<>();
    plan.steps()
        .forEach(step -> groups.computeIfAbsent(step.group(), g -> new ArrayList<>()).add(step));
    for (List<Step> group : groups.values()) {
      boolean alone = group.get(0).operation().mode() == TransactionMode.NONE;
      if (alone) {
        executeOutside(group.get(0), plan.steps().size());
      } else {
        executeTogether(group, plan.steps().size());
      }
    }
  }

  private void executeTogether(List<Step> group, int total) {
    RetryPolicy<Object> retry =
        RetryPolicy.builder()
            .handleIf(e -> e instanceof DatabaseException database && database.mayPass())
            .withBackoff(100, 10_000, ChronoUnit.MILLIS)
            .withJitter(0.3)
            .withMaxRetries(retries)
            .onRetry(event -> progress.waits(group.get(0), message(event.getLastException())))
            .build();
    Failsafe.with(retry)
        .run(
            () ->
                session.inTransaction(
                    Session.Mode.READ_WRITE,
                    () -> {
                      limitWaiting(group.get(0).operation().mode());
                      group.forEach(step -> execute(step, total));
                      return group;
                    }));
  }

  private static String message(Throwable error) {
    return error == null || error.getMessage() == null ? "" : error.getMessage();
  }

  /** What stands alone may wait long: its lock keeps no one's reads and writes waiting. */
  private void limitWaiting(TransactionMode mode) {
    boolean brief = mode != TransactionMode.ALONE;
    session.execute(
        Sql.of("SET LOCAL lock_timeout = " + (brief ? lockTimeout.toMillis() : 0)),
        "limiting the wait for locks");
    if (!brief) {
      session.execute(Sql.of("SET LOCAL statement_timeout = 0"), "allowing the time that it takes");
    }
  }

  private void execute(Step step, int total) {
    progress.begins(step, total);
    String doing = "step " + step.number() + ", " + step.purpose();
    CopiedLines lines = step.operation().lines();
    if (lines == null) {
      session.execute(step.operation().sql(), doing);
    } else {
      session.copy(step.operation().sql(), lines, doing);
    }
    journal.done(step);
  }

  /**
   * What builds beside traffic may wait long: it keeps no one waiting while it does, and a timeout,
   * which a role or database may have of its own, would leave an invalid index behind.
   */
  private void executeOutside(Step step, int total) {
    session.set(Map.of("lock_timeout", "0", "statement_timeout", "0"));
    execute(step, total);
  }
}
