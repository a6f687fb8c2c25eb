package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Advance;
import dev.reconcile.apply.BatchRunner;
import dev.reconcile.apply.Conduct;
import dev.reconcile.apply.Progress;
import dev.reconcile.database.Session;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Carries out what is done in batches, and goes on with what an earlier run left. */
public final class Conversions implements BatchRunner {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Session session;
  private final Conduct conduct;
  private final Pace pace;
  private final Progress progress;
  private final String project;

  /** On a session whose database has the journal. */
  public Conversions(
      Session session, Conduct conduct, Pace pace, Progress progress, String project) {
    this.session = session;
    this.conduct = conduct;
    this.pace = pace;
    this.progress = progress;
    this.project = project;
  }

  /** Nothing is under way any more where all is as described. */
  public static void forgetUnfinished(Session session, String project) {
    session.inTransaction(
        Session.Mode.READ_WRITE,
        () -> {
          ConversionJournal.forgetUnfinished(session, project);
          return project;
        });
  }

  @Override
  public void run(Step step, Batches batches) {
    new Conversion(assignment(batches), listener(step)).carryOut();
  }

  /**
   * Helps a run elsewhere with what both plans do in batches, while it is under way there.
   *
   * @param lasts whether the other run does
   */
  public void help(Plan plan, BooleanSupplier lasts) {
    while (lasts.getAsBoolean()) {
      plan.steps().stream()
          .filter(step -> step.operation().batches() != null)
          .forEach(step -> help(step, lasts));
      Throttle.sleep(LOOK);
    }
  }

  private void help(Step step, BooleanSupplier lasts) {
    Assignment work = assignment(Objects.requireNonNull(step.operation().batches()));
    ConversionJournal journal = work.journal();
    if (!journal.join()) {
      return;
    }
    Listener listener = listener(step);
    listener.waits("helping with " + step.purpose());
    Worker reporter = new Worker(work, journal, listener);
    Helpers helpers = Helpers.start(pace.workers(), work, listener);
    try {
      while (lasts.getAsBoolean() && journal.wanted() != ConversionJournal.Wanted.ENDED) {
        reporter.tellPosition();
        Throttle.sleep(LOOK);
      }
    } finally {
      helpers.dismiss();
    }
  }

  private Assignment assignment(Batches batches) {
    return new Assignment(session, batches, project, conduct, pace);
  }

  private Listener listener(Step step) {
    return new Listener() {
      @Override
      public void waits(String why) {
        progress.waits(step, why);
      }

      @Override
      public void advances(Advance advance) {
        progress.advances(step, advance);
      }
    };
  }
}
