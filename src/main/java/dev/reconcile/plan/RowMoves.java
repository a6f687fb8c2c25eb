package dev.reconcile.plan;

import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Where rows move to, what has to be there before them, and what waits until they have come. */
final class RowMoves {

  private final List<Action> actions;

  /** Tables and partitions that rows move to, and the actions that move them. */
  private final Map<ObjectId, Integer> moves = new HashMap<>();

  RowMoves(List<Action> actions) {
    this.actions = actions;
    for (int i = 0; i < actions.size(); i++) {
      for (ObjectId table : actions.get(i).ordering().destinations()) {
        moves.put(table, i);
      }
    }
  }

  /** Whether rows move to the table that the object belongs to. */
  boolean reach(ObjectId id) {
    return moves.containsKey(id.whole());
  }

  /** Whether it would be built, checked or fired row by row while rows move to its table. */
  boolean delay(Action action) {
    return action.awaitsRows() && reach(action.object().id());
  }

  /** What the moves say of an action on an object. */
  void edges(int number, Dependencies desired, Edges edges) {
    Action action = actions.get(number);
    ObjectId id = action.object().id();
    switch (action.ordering().rows()) {
      case ANY_TIME -> {}
      case BEFORE -> to(id, move -> edges.hard(number, move));
      case AFTER -> {
        if (linksPartition(id, desired)) {
          to(id, move -> edges.hard(number, move));
        } else {
          afterwards(number, action, desired, edges);
        }
      }
    }
    if (action.does(RowRole.READS)) {
      moves.values().forEach(move -> edges.soft(move, number));
    }
  }

  private void afterwards(int number, Action action, Dependencies desired, Edges edges) {
    ObjectId id = action.object().id();
    if (action.awaitsRows()) {
      to(id, move -> edges.hard(move, number));
    }
    desired.neededBy(id).forEach(needed -> to(needed, move -> edges.hard(move, number)));
  }

  /** A table becomes a partition, which rows reach, with the checks of its parent only. */
  private static boolean linksPartition(ObjectId id, Dependencies desired) {
    return desired.dependentsOf(id).stream()
        .anyMatch(link -> link.kind() == KindName.INHERITANCE && id.whole().equals(link.parent()));
  }

  private void to(ObjectId id, IntConsumer then) {
    Integer move = moves.get(id.whole());
    if (move != null) {
      then.accept(move);
    }
  }
}
