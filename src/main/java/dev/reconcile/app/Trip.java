package dev.reconcile.app;

import dev.reconcile.apply.RefillJournal.Refill;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a comparison got.
 *
 * @param live what the catalog says
 * @param desired what the YAML says, in canonical form
 * @param relations who needs whom in the description
 * @param open columns that somebody else has yet to fill
 * @param plan what would close the differences
 */
public record Trip(Schema live, Schema desired, Relations relations, List<Refill> open, Plan plan) {

  /** Takes a copy. */
  public Trip {
    open = List.copyOf(open);
  }

  /** The same with another way to get there. */
  public Trip by(Plan other) {
    return new Trip(live, desired, relations, open, other);
  }

  /** The same with more to know about the plan. */
  public Trip noting(String note) {
    List<String> notes = Stream.concat(plan.notes().stream(), Stream.of(note)).toList();
    return new Trip(live, desired, relations, open, plan.withNotes(notes));
  }
}
