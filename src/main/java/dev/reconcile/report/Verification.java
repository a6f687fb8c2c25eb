package dev.reconcile.report;

import dev.reconcile.diff.Change;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.HeldBack;
import dev.reconcile.plan.Plan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a live schema is what is described, object by object.
 *
 * @param notes what is to be known besides
 */
public record Verification(List<Item> items, List<String> notes) {

  private static final Set<KindName> INVARIANTS =
      EnumSet.of(KindName.ROWS, KindName.OTHER_ROWS, KindName.BACKFILL, KindName.STATEMENT);

  /** What became of a described object. */
  public enum State {
    /** It is as described. */
    THERE,
    /** It is not there. */
    MISSING,
    /** It is there, but not as described; it may be called otherwise, or not be valid. */
    DIFFERENT,
    /** It is there as a part of something described that should not have it. */
    UNDESCRIBED,
    /** What is to hold of rows does. */
    HOLDS,
    /** What is to hold of rows does not. */
    VIOLATED
  }

  /**
   * One object.
   *
   * @param change what would make it what is described; null when nothing need be done
   */
  public record Item(ObjectId object, State state, @Nullable Change change) {

    /** Whether it is as described. */
    public boolean isRight() {
      return state == State.THERE || state == State.HOLDS;
    }
  }

  /** Takes copies. */
  public Verification {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /** Looks at each described object, and at what else the plan would change. */
  public static Verification of(Schema desired, Plan plan) {
    Map<ObjectId, Change> changes = new LinkedHashMap<>();
    Stream.concat(plan.changes().stream(), plan.heldBack().stream().map(HeldBack::change))
        .forEach(change -> changes.put(change.id(), change));
    List<Item> items = new ArrayList<>();
    for (ObjectId id : desired.ids()) {
      Change change = changes.remove(id);
      items.add(new Item(id, state(id, change), change));
    }
    changes.forEach((id, change) -> items.add(new Item(id, state(id, change), change)));
    return new Verification(items, plan.notes());
  }

  private static State state(ObjectId id, @Nullable Change change) {
    if (INVARIANTS.contains(id.kind())) {
      return change == null ? State.HOLDS : State.VIOLATED;
    }
    if (change == null) {
      return State.THERE;
    }
    return change.match(
        new Change.Cases<>() {
          @Override
          public State create(Change.Create create) {
            return State.MISSING;
          }

          @Override
          public State drop(Change.Drop drop) {
            return State.UNDESCRIBED;
          }

          @Override
          public State alter(Change.Alter alter) {
            return State.DIFFERENT;
          }

          @Override
          public State rebuild(Change.Rebuild rebuild) {
            return State.DIFFERENT;
          }

          @Override
          public State rename(Change.Rename rename) {
            return State.DIFFERENT;
          }
        });
  }

  /** Whether all is as described. */
  public boolean holds() {
    return items.stream().allMatch(Item::isRight);
  }

  /** How many objects are in a state. */
  public long count(State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }
}
