package dev.reconcile.app;

import dev.reconcile.apply.Journal;
import dev.reconcile.apply.PastRuns;
import dev.reconcile.apply.Snapshots;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The way back to what was live before a run, and what of it and of later runs does not come back.
 *
 * @param run the run that is undone, with all that came after it
 * @param task to make the database what it was
 * @param losses in words
 */
public record Rollback(long run, Task task, List<String> losses) {

  private static final List<String> ROWS = List.of("rows ", "other rows ", "backfill ", "copy ");

  /** Takes a copy. */
  public Rollback {
    losses = List.copyOf(losses);
  }

  /**
   * The way back.
   *
   * @param task what the project describes now
   * @param asked the run; null for the last one that changed something
   * @throws ReconcileException when there is no such run, or nothing is known of the time before it
   */
  public static Rollback of(Session session, Journal journal, Task task, @Nullable Long asked) {
    PastRuns past = new PastRuns(session, journal.project());
    long run = known(past, asked, session);
    Schema before =
        Snapshot.read(
                new Snapshots(session, journal.project())
                    .before(run)
                    .orElseThrow(() -> noSnapshot(run)))
            .schema();
    List<Long> undone = past.since(run);
    Set<String> touched = past.touched(undone);
    Set<String> managed = new HashSet<>(touched);
    managed.addAll(journal.memory().entries().keySet());
    FormerState former = FormerState.of(before, undone.stream().map(past::renames).toList());
    List<String> losses = new ArrayList<>(past.losses(undone));
    untold(touched).forEach(losses::add);
    return new Rollback(run, former.task(session, task, managed), losses);
  }

  private static long known(PastRuns past, @Nullable Long asked, Session session) {
    Long last = Journal.exists(session) ? past.last() : null;
    if (last == null) {
      throw ReconcileException.of(
          "nothing-to-undo", "no run has changed anything here yet", "reconcile status lists runs");
    }
    if (asked != null && asked > last) {
      throw ReconcileException.of(
          "nothing-to-undo",
          "run " + asked + " changed nothing, or there was none",
          "the last one that changed something is run " + last);
    }
    return asked == null ? last : asked;
  }

  private static ReconcileException noSnapshot(long run) {
    return ReconcileException.of(
        "no-snapshot",
        "the journal does not know what was live before run " + run,
        "it was made by an older version, or for another project; reconcile history lists runs");
  }

  /** What no snapshot holds. */
  private static Set<String> untold(Set<String> touched) {
    Set<String> words = new TreeSet<>();
    for (String object : touched) {
      if (ROWS.stream().anyMatch(object::startsWith)) {
        words.add(object + ": rows stay as they are now");
      } else if (object.startsWith("statement ")) {
        words.add(object + ": what it did stays");
      }
    }
    return words;
  }

  /** The plan with what it cannot bring back. */
  public Trip noted(Trip trip) {
    Trip noted = trip;
    for (String loss : losses) {
      noted = noted.noting(loss);
    }
    return noted;
  }
}
