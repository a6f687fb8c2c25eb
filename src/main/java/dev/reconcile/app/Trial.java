package dev.reconcile.app;

import dev.reconcile.canonical.Memory;
import dev.reconcile.canonical.ScratchSource;
import dev.reconcile.canonical.Wordings;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.ReconcileException;
import dev.reconcile.diff.Change;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import dev.reconcile.plan.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A plan tried out on a copy of the live schema, which has no rows. */
public final class Trial {

  private final Replica replica;
  private final Task task;
  private final Trip trip;

  private Trial(Replica replica, Task task, Trip trip) {
    this.replica = replica;
    this.task = task;
    this.trip = trip;
  }

  /** A copy of the schema that a trip found live, at the first place where it can be built. */
  public static Replica copy(Session live, Task task, Trip trip, ScratchSource places) {
    Schema needed = Surroundings.of(live, trip.live(), task.scope());
    Set<String> roles = new TreeSet<>(ReplicaRoles.namedIn(needed));
    roles.addAll(ReplicaRoles.namedIn(trip.desired()));
    List<String> problems = new ArrayList<>();
    for (ScratchSource.Candidate place : places.candidates()) {
      try {
        return copy(needed, Replica.open(place, roles, task.searchPath()));
      } catch (ReconcileException e) {
        problems.add(place.name() + ": " + e.getMessage());
      }
    }
    throw ReconcileException.of(
        "no-replica",
        "the live schema could not be built in a scratch database: " + String.join("; ", problems),
        "name a server with --scratch-url on which the extensions needed are installed");
  }

  private static Replica copy(Schema schema, Replica replica) {
    try {
      replica.build(schema);
      return replica;
    } catch (RuntimeException e) {
      replica.close();
      throw e;
    }
  }

  /**
   * Replays the plan of a trip.
   *
   * @param replica of the live schema
   * @throws ReconcileException when a step fails
   */
  public static Trial of(Replica replica, Task task, Trip trip) {
    replica.replay(trip.plan());
    return new Trial(replica, task, trip);
  }

  /** What is still different afterwards, apart from what the plan holds back. */
  public List<Change> remaining() {
    return remaining(JustApplied.of(Memory.NONE, trip));
  }

  /**
   * The same for a plan that was edited: what it makes is not taken for what is described because
   * it was just made.
   */
  public List<Change> remainingOfEdited() {
    return remaining(Memory.NONE);
  }

  private List<Change> remaining(Wordings known) {
    Set<ObjectId> heldBack = new TreeSet<>();
    trip.plan().heldBack().forEach(held -> heldBack.add(held.change().id()));
    Task open = task.askingNoRows().under(task.policy().allowing(Set.of(Policy.ALL)));
    Plan rest = new Reconciler(replica.session(), open, replica.beside()).plan(known).plan();
    return Stream.concat(rest.changes().stream(), rest.heldBack().stream().map(HeldBack::change))
        .filter(change -> Replica.concerns(change.id()))
        .filter(change -> Collections.disjoint(heldBack, change.id().lineage()))
        .toList();
  }

  /**
   * The way back: from what the plan leads to, to what is live now. It says what cannot come back.
   */
  public Trip back() {
    return WayBack.of(trip, task, replica);
  }
}
