package dev.reconcile.app;

import dev.reconcile.apply.Conduct;
import dev.reconcile.apply.Executor;
import dev.reconcile.apply.Journal;
import dev.reconcile.apply.Lookout;
import dev.reconcile.apply.Origin;
import dev.reconcile.apply.Patience;
import dev.reconcile.apply.Progress;
import dev.reconcile.apply.RefillJournal;
import dev.reconcile.apply.RunLock;
import dev.reconcile.apply.Snapshots;
import dev.reconcile.apply.conversion.Conversions;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.database.Session;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.plan.Plan;
import dev.reconcile.project.RunPolicy;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** One {@code apply}: carries a plan out, looks again, and remembers. */
public final class Run {

  private final Session session;
  private final Task task;
  private final ScratchSource scratch;
  private final RunPolicy settings;
  private final Journal journal;
  private final Snapshots snapshots;
  private final Origin origin;

  /**
   * A run on a session that holds the run lock.
   *
   * @param origin for the journal
   */
  public Run(
      Session session,
      Task task,
      ScratchSource scratch,
      RunPolicy settings,
      Journal journal,
      Origin origin) {
    this.session = session;
    this.task = task;
    this.scratch = scratch;
    this.settings = settings;
    this.journal = journal;
    this.origin = origin;
    this.snapshots = new Snapshots(session, journal.project());
  }

  /** Carries out the plan of a trip. */
  public Outcome carryOut(Trip trip, Progress progress) {
    if (trip.plan().steps().isEmpty()) {
      if (Journal.mayExist(session)) {
        JournalSetup.ensure(session, settings.locks());
        remember(trip);
        RefillJournal.keep(session, journal.project(), trip.open());
      }
      return new Outcome(trip.plan(), trip.plan());
    }
    PrivilegeCheck.check(session, trip);
    JournalSetup.ensure(session, settings.locks());
    journal.begin(trip.plan(), origin, snapshots.keep(Snapshot.of(trip, task)));
    execute(trip.plan(), progress);
    Outcome outcome = verified(trip);
    if (outcome.converged()) {
      Conversions.forgetUnfinished(session, journal.project());
    }
    return outcome;
  }

  /** Helps the run that has the lock with what it does in batches, until it has it no more. */
  public void help(Plan plan, Progress progress) {
    working(
        progress,
        (conduct, conversions) ->
            conversions.help(plan, () -> RunLock.isElsewhere(session, journal.project())));
  }

  private void execute(Plan plan, Progress progress) {
    try {
      working(
          progress,
          (conduct, conversions) ->
              new Executor(session, conduct, journal, progress, conversions).execute(plan));
      Statistics.refresh(session, plan);
    } catch (RuntimeException e) {
      endAsFailed(e);
      throw e;
    }
  }

  private void working(Progress progress, BiConsumer<Conduct, Conversions> work) {
    Patience patience = settings.locks();
    try (Lookout lookout =
        new Lookout(scratch.target(), patience.lockTimeout(), settings.blockers())) {
      Conduct conduct = new Conduct(patience, settings.limits(), lookout);
      work.accept(
          conduct,
          new Conversions(session, conduct, settings.batch(), progress, journal.project()));
    }
  }

  private void endAsFailed(RuntimeException reason) {
    try {
      journal.end("failed");
    } catch (RuntimeException e) {
      // The connection is gone; the next run sees that this one never ended.
      reason.addSuppressed(e);
    }
  }

  private Outcome verified(Trip before) {
    Trip after = reconciler().plan(JustApplied.of(journal.memory(), before));
    Outcome outcome = new Outcome(before.plan(), after.plan());
    if (outcome.converged()) {
      remember(after);
    }
    RefillJournal.keep(session, journal.project(), after.open());
    journal.end(outcome.word());
    return outcome;
  }

  /** What others may change is not remembered, or it would be told as drift. */
  private boolean isOurs(ObjectId id) {
    return !task.scope().isShared(id) || task.desired().contains(id);
  }

  /** What is held back is not applied, so its live form is not what the description became. */
  private void remember(Trip trip) {
    Map<ObjectId, String> live = new TreeMap<>();
    for (SchemaObject object : trip.desired().objects()) {
      trip.live()
          .find(object.id())
          .filter(found -> isOurs(found.id()))
          .ifPresent(found -> live.put(object.id(), Fingerprint.of(found)));
    }
    trip.plan().heldBack().forEach(held -> live.remove(held.change().id()));
    if (journal.remember(trip.relations().sources(), live) > 0 || snapshots.applied().isEmpty()) {
      snapshots.keepAsApplied(Snapshot.of(trip, task));
    }
  }

  private Reconciler reconciler() {
    return new Reconciler(session, task, scratch);
  }
}
