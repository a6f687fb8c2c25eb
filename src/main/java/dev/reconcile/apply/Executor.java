package dev.reconcile.apply;

import dev.reconcile.database.CopiedLines;
import dev.reconcile.database.Session;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import dev.reconcile.plan.TransactionMode;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Executes the steps of a plan, group by group. */
public final class Executor {

  private final Session session;
  private final Conduct conduct;
  private final StepJournal journal;
  private final Progress progress;
  private final @Nullable BatchRunner batches;
  private long statementTimeout;

  /** An executor on a session. */
  public Executor(
      Session session,
      Conduct conduct,
      StepJournal journal,
      Progress progress,
      @Nullable BatchRunner batches) {
    this.session = session;
    this.conduct = conduct;
    this.journal = journal;
    this.progress = progress;
    this.batches = batches;
  }

  /** An executor that does everything in one go, for where no one else is. */
  public static Executor atOnce(Session session, Patience patience, Progress progress) {
    return new Executor(session, Conduct.alone(patience), StepJournal.NONE, progress, null);
  }

  /** Executes all steps; what is committed when one fails stays done. */
  public void execute(Plan plan) {
    Map<Integer, List<Step>> groups = new TreeMap<>();
    plan.steps()
        .forEach(step -> groups.computeIfAbsent(step.group(), g -> new ArrayList<>()).add(step));
    for (List<Step> group : groups.values()) {
      tell(group, plan.steps().size());
      switch (group.get(0).operation().mode()) {
        case NONE -> executeOutside(group.get(0), plan.steps().size());
        case BATCHES -> executeInBatches(group.get(0), plan.steps().size());
        case SHARED, ALONE, COMMITTED -> executeTogether(group, plan.steps().size());
      }
    }
  }

  /** Whoever watches the server sees how far a run is, whatever statements it may not see. */
  private void tell(List<Step> group, int total) {
    int first = group.get(0).number();
    int last = group.get(group.size() - 1).number();
    session.query(
        "select set_config('application_name', split_part(current_setting('application_name'),"
            + " ': step', 1) || ?, false)",
        row -> true,
        ": step " + first + (first == last ? "" : " to " + last) + " of " + total);
  }

  /** A step that somebody edited is done as it stands. */
  private void executeInBatches(Step step, int total) {
    Batches inBatches = step.operation().batches();
    if (batches == null || inBatches == null) {
      executeTogether(List.of(step), total);
      return;
    }
    progress.begins(step, total);
    attended(step, () -> batches.run(step, inBatches));
    journal.done(step);
  }

  private void executeTogether(List<Step> group, int total) {
    Step first = group.get(0);
    attended(
        first,
        () ->
            conduct
                .patience()
                .trying(
                    () ->
                        session.inTransaction(
                            Session.Mode.READ_WRITE, () -> executeAll(group, total)),
                    why -> progress.waits(first, why)));
  }

  private List<Step> executeAll(List<Step> group, int total) {
    limitWaiting(group.get(0).operation().mode());
    for (Step step : group) {
      limitTime(step);
      execute(step, total);
    }
    return group;
  }

  /** Who is in the way of a step is told while it waits. */
  private void attended(Step step, Runnable work) {
    conduct.lookout().during(session, words -> progress.waits(step, words), work);
  }

  /** What stands alone may wait long: its lock keeps no one's reads and writes waiting. */
  private void limitWaiting(TransactionMode mode) {
    boolean brief = mode != TransactionMode.ALONE;
    session.execute(
        Sql.of(
            "SET LOCAL lock_timeout = "
                + (brief ? conduct.patience().lockTimeout().toMillis() : 0)),
        "limiting the wait for locks");
    statementTimeout = 0; // as every session has it
  }

  /** Asked for only where it is another one than that of the step before. */
  private void limitTime(Step step) {
    long limit = conduct.limits().of(step);
    if (limit != statementTimeout) {
      session.execute(Sql.of("SET LOCAL statement_timeout = " + limit), "limiting the time");
      statementTimeout = limit;
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
   * What builds beside traffic may wait long: it keeps no one waiting while it does, and a timeout
   * leaves an invalid index behind; so it has only one that the project asks for.
   */
  private void executeOutside(Step step, int total) {
    session.set(
        Map.of("lock_timeout", "0", "statement_timeout", Long.toString(conduct.limits().of(step))));
    attended(step, () -> execute(step, total));
    session.set(Map.of("statement_timeout", "0"));
  }
}
