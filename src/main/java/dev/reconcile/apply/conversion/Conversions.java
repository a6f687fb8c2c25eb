package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Advance;
import dev.reconcile.apply.BatchRunner;
import dev.reconcile.apply.Conduct;
import dev.reconcile.apply.Progress;
import dev.reconcile.database.Session;
import dev.reconcile.plan.Batches;
import dev.reconcile.plan.Step;

/** Carries out what is done in batches, and goes on with what an earlier run left. */
public final class Conversions implements BatchRunner {

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
  public void forgetUnfinished() {
    session.query(
        "delete from reconcile.conversion where project = ? and ended_at is null returning 1",
        row -> true,
        project);
  }

  @Override
  public void run(Step step, Batches batches) {
    new Conversion(
            new Assignment(session, batches, project, conduct, pace),
            new Listener() {
              @Override
              public void waits(String why) {
                progress.waits(step, why);
              }

              @Override
              public void advances(Advance advance) {
                progress.advances(step, advance);
              }
            })
        .carryOut();
  }
}
