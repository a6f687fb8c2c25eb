package dev.reconcile.plan;

import dev.reconcile.model.Claim;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts actions in order. An action that can be part of its parent's (a column within CREATE TABLE,
 * a foreign key that goes with its table) is merged into it, unless that closes a cycle: then it is
 * done on its own.
 */
final class Arrangement {

  /** One place in the order: an action, and the ones merged into it. */
  record Place(Action action, List<Action> parts) {}

  private final List<Action> actions;
  private final Map<Action.Key, Integer> numbers = new HashMap<>();
  private final Map<Claim, List<Integer>> putUpByClaim = new HashMap<>();
  private final Schema desired;
  private final Dependencies liveDependencies;
  private final Dependencies desiredDependencies;
  private final Dependencies textDependencies;
  private final Set<Action> committedFirst;
  private final Map<Integer, Integer> mergedInto = new HashMap<>();

  /** Tables and partitions that rows move to, and the actions that move them. */
  private final Map<ObjectId, Integer> moves = new HashMap<>();

  /**
   * An arrangement of the given actions; their order settles what nothing else does.
   *
   * @param mergeable actions that can be part of their parent's action
   * @param committedFirst actions that end a transaction: they come as early as they can, so that
   *     all that follows is done as a whole or not at all
   * @param textDependencies what SQL texts of the desired schema name
   */
  Arrangement(
      List<Action> actions,
      Set<Action> mergeable,
      Set<Action> committedFirst,
      Schema desired,
      Dependencies liveDependencies,
      Dependencies desiredDependencies,
      Dependencies textDependencies) {
    this.actions = actions;
    this.committedFirst = committedFirst;
    this.desired = desired;
    this.liveDependencies = liveDependencies;
    this.desiredDependencies = desiredDependencies;
    this.textDependencies = textDependencies;
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      numbers.put(action.key(), i);
      if (action.type() == Action.Type.MOVE) {
        int move = i;
        family(action.object().id()).forEach(table -> moves.put(table, move));
      }
      if (action.type() == Action.Type.PUT_UP) {
        for (Claim claim : action.object().claims()) {
          putUpByClaim.computeIfAbsent(claim, c -> new ArrayList<>()).add(i);
        }
      }
    }
    for (int i = 0; i < actions.size(); i++) {
      boolean apart = !mergeable.contains(actions.get(i)) || followsRows(actions.get(i));
      Integer into = apart ? null : host(actions.get(i));
      if (into != null) {
        mergedInto.put(i, into);
      }
    }
  }

  /** Whether it would be built, checked or fired row by row while rows move to its table. */
  private boolean followsRows(Action action) {
    ObjectId id = action.object().id();
    return action.type() == Action.Type.PUT_UP
        && moves.containsKey(id.whole())
        && switch (id.kind()) {
          case INDEX, CONSTRAINT, FOREIGN_KEY, TRIGGER, RULE, POLICY -> true;
          default -> false;
        };
  }

  /** The action of the same type on the object that this one's object is a part of. */
  private @Nullable Integer host(Action action) {
    ObjectId whole = action.object().partOf();
    return whole == null ? null : numbers.get(new Action.Key(action.type(), whole));
  }

  /** The places in order. */
  List<Place> places() {
    OrderGraph graph = graph();
    for (Set<Integer> split = culprits(graph); !split.isEmpty(); split = culprits(graph)) {
      split.forEach(mergedInto::remove);
      graph = graph();
    }
    graph.dropSoftEdgesOnCycles();
    Map<Integer, List<Action>> parts = parts();
    List<Place> places = new ArrayList<>();
    for (int node : graph.order(this::isEarly, this::nameOf)) {
      if (!mergedInto.containsKey(node)) {
        places.add(new Place(actions.get(node), parts.getOrDefault(node, List.of())));
      }
    }
    return places;
  }

  private boolean isEarly(int number) {
    Action action = actions.get(number);
    return committedFirst.contains(action)
        || (action.type() == Action.Type.PUT_UP && action.object().id().kind().isUsedUnnamed());
  }

  private String nameOf(int number) {
    return actions.get(number).object().id().toString();
  }

  private Map<Integer, List<Action>> parts() {
    Map<Integer, List<Action>> parts = new HashMap<>();
    for (int i = 0; i < actions.size(); i++) {
      if (mergedInto.containsKey(i)) {
        parts.computeIfAbsent(place(i), host -> new ArrayList<>()).add(actions.get(i));
      }
    }
    return parts;
  }

  /** Merged actions that an edge within a cycle belongs to. */
  private Set<Integer> culprits(OrderGraph graph) {
    Set<Integer> culprits = new LinkedHashSet<>();
    for (List<Integer> cycle : graph.cycles()) {
      for (int i = 0; i < actions.size(); i++) {
        boolean inCycle = mergedInto.containsKey(i) && cycle.contains(place(i));
        if (inCycle && !stepsAside(i) && tiesInto(i, cycle)) {
          culprits.add(i);
        }
      }
    }
    return culprits;
  }

  /** A table that is set aside takes its parts along, and goes on using what it uses. */
  private boolean stepsAside(int number) {
    ObjectId whole = actions.get(place(number)).object().id();
    return whole.kind() == KindName.TABLE
        && actions.get(number).type() == Action.Type.TAKE_DOWN
        && numbers.containsKey(new Action.Key(Action.Type.DISCARD, whole));
  }

  private boolean tiesInto(int merged, List<Integer> cycle) {
    boolean[] ties = new boolean[1];
    Edge edge =
        (before, after) ->
            ties[0] |=
                place(before) != place(after)
                    && cycle.contains(place(before))
                    && cycle.contains(place(after));
    edgesOf(merged, edge, edge);
    return ties[0];
  }

  private int place(int number) {
    int at = number;
    while (mergedInto.containsKey(at)) {
      at = mergedInto.get(at);
    }
    return at;
  }

  private OrderGraph graph() {
    OrderGraph graph = new OrderGraph(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      edgesOf(
          i,
          (before, after) -> graph.hard(place(before), place(after)),
          (before, after) -> graph.soft(place(before), place(after)));
    }
    return graph;
  }

  private interface Edge {
    void between(int before, int after);
  }

  private void edgesOf(int number, Edge hard, Edge soft) {
    Action action = actions.get(number);
    ObjectId id = action.object().id();
    switch (action.type()) {
      case TAKE_DOWN -> takeDownEdges(number, id, hard, soft);
      case ALTER, PUT_UP -> putUpEdges(number, action, hard, soft);
      case MOVE -> {}
      case DISCARD -> discardEdges(number, id, hard, soft);
    }
  }

  /** What depends on an object goes down before it; what is rebuilt goes down before it goes up. */
  private void takeDownEdges(int number, ObjectId id, Edge hard, Edge soft) {
    for (ObjectId needed :
        stepsAside(number) ? List.<ObjectId>of() : liveDependencies.neededBy(id)) {
      ifDone(Action.Type.TAKE_DOWN, needed, other -> hard.between(number, other));
      if (!goesAlong(id)) {
        ifDone(Action.Type.ALTER, needed, other -> beforeAltered(number, other, hard));
        ifDone(Action.Type.ALTER, needed.whole(), other -> beforeAltered(number, other, soft));
        ifDone(Action.Type.PUT_UP, needed, other -> hard.between(number, other));
      }
    }
    for (ObjectId outer : ancestors(id)) {
      ifDone(Action.Type.TAKE_DOWN, outer, other -> hard.between(number, other));
      ifDone(Action.Type.ALTER, outer, other -> soft.between(number, other));
    }
    ifDone(Action.Type.PUT_UP, id, other -> hard.between(number, other));
    if (id.kind() == KindName.INHERITANCE && desired.contains(id)) {
      comesBackToParents(number, id, soft);
    }
    // A name has to be free before another object can take it.
    for (Claim claim : actions.get(number).object().claims()) {
      putUpByClaim.getOrDefault(claim, List.of()).forEach(other -> soft.between(number, other));
    }
  }

  /** A partition that gets other bounds takes part in all changes of the table before it leaves. */
  private void comesBackToParents(int leaving, ObjectId id, Edge soft) {
    for (ObjectId needed : desiredDependencies.neededBy(id)) {
      after(needed, leaving, soft);
    }
  }

  /**
   * What an object is within, from the inside out: the nearest need not be an object of its own, as
   * an inherited column that has a comment and nothing else to itself.
   */
  private static List<ObjectId> ancestors(ObjectId id) {
    return Stream.iterate(id.parent(), Objects::nonNull, ObjectId::parent).toList();
  }

  /** What is only attached needs no step of its own when that goes which it is attached to. */
  private boolean goesAlong(ObjectId id) {
    return id.kind().address() == KindName.Address.ATTACHED
        && numbers.containsKey(new Action.Key(Action.Type.TAKE_DOWN, id.requireParent()));
  }

  /** What only adds and has to be committed before the rest takes nothing away from anyone. */
  private void beforeAltered(int takenDown, int altered, Edge hard) {
    if (!committedFirst.contains(actions.get(altered))) {
      hard.between(takenDown, altered);
    }
  }

  private void putUpEdges(int number, Action action, Edge hard, Edge soft) {
    ObjectId id = action.object().id();
    aroundMove(number, action, hard, soft);
    for (ObjectId outer : ancestors(id)) {
      after(outer, number, hard);
    }
    for (ObjectId needed : desiredDependencies.neededBy(id)) {
      after(needed, number, hard);
      afterParts(needed, number, soft);
    }
    for (ObjectId needed : textDependencies.neededBy(id)) {
      after(needed, number, soft);
      afterParts(needed, number, soft);
    }
    for (ObjectId neededBefore : liveDependencies.neededBy(id)) {
      if (!desired.contains(id)) {
        after(neededBefore, number, hard);
      } else if (action.type() == Action.Type.ALTER) {
        letGo(neededBefore, number, hard);
      } else {
        // Built anew, it shall not find what goes once more.
        ifDone(Action.Type.TAKE_DOWN, neededBefore, other -> soft.between(other, number));
      }
    }
  }

  /** What was set aside goes when its successor has come and nobody uses it any more. */
  private void discardEdges(int number, ObjectId id, Edge hard, Edge soft) {
    ifDone(Action.Type.MOVE, id, other -> keptFor(number, id, other, hard, soft));
    ifDone(Action.Type.PUT_UP, id, other -> hard.between(other, number));
    for (ObjectId user : liveDependencies.dependentsOf(id)) {
      after(user, number, hard);
      ifDone(Action.Type.DISCARD, user, other -> hard.between(other, number));
    }
  }

  /** The rows of a table have moved, and what the table with its parts needs stays so long. */
  private void keptFor(int number, ObjectId id, int moved, Edge hard, Edge soft) {
    hard.between(moved, number);
    for (Action other : actions) {
      if (other.type() == Action.Type.TAKE_DOWN && other.object().id().lineage().contains(id)) {
        for (ObjectId needed : liveDependencies.neededBy(other.object().id())) {
          letGo(needed, number, soft);
        }
      }
    }
  }

  /** Rows need all partitions, but nothing that would be built, checked or fired row by row. */
  private void aroundMove(int number, Action action, Edge hard, Edge soft) {
    ObjectId id = action.object().id();
    Integer move = moves.get(id.whole());
    if (followsRows(action)) {
      ifMoved(move, moved -> hard.between(moved, number));
    } else {
      ifMoved(move, moved -> beforeRows(number, id, moved, hard));
    }
    if (id.kind() == KindName.FOREIGN_KEY) {
      desiredDependencies
          .neededBy(id)
          .forEach(to -> ifMoved(moves.get(to.whole()), moved -> hard.between(moved, number)));
    } else if (id.kind() == KindName.MATERIALIZED_VIEW) {
      moves.values().forEach(moved -> soft.between(moved, number));
    }
  }

  private static void beforeRows(int number, ObjectId id, int moved, Edge hard) {
    switch (id.kind()) {
      case TABLE, COLUMN, INHERITANCE -> hard.between(number, moved);
      default -> {}
    }
  }

  private static void ifMoved(@Nullable Integer move, IntConsumer then) {
    if (move != null) {
      then.accept(move);
    }
  }

  /** A desired table and its partitions. */
  private Set<ObjectId> family(ObjectId table) {
    Set<ObjectId> family = new LinkedHashSet<>(Set.of(table));
    for (ObjectId dependent : desiredDependencies.dependentsOf(table)) {
      if (dependent.kind() == KindName.INHERITANCE) {
        family.addAll(family(dependent.requireParent()));
      }
    }
    return family;
  }

  /** What an altered object needed before can go only when the object has let go of it. */
  private void letGo(ObjectId released, int number, Edge hard) {
    boolean comesBack = numbers.containsKey(new Action.Key(Action.Type.PUT_UP, released));
    if (!comesBack) {
      ifDone(Action.Type.TAKE_DOWN, released, other -> hard.between(number, other));
    }
  }

  private void after(ObjectId needed, int number, Edge edge) {
    ifDone(Action.Type.PUT_UP, needed, other -> edge.between(other, number));
    ifDone(Action.Type.ALTER, needed, other -> edge.between(other, number));
  }

  /** Who names a table may use any of its columns, and a query may lean on its primary key. */
  private void afterParts(ObjectId needed, int number, Edge soft) {
    ObjectId dependent = actions.get(number).object().id();
    boolean rowsFirst = moves.containsKey(dependent.whole());
    for (ObjectId part : desired.children(needed)) {
      boolean key = part.kind() == KindName.CONSTRAINT && !rowsFirst;
      boolean shapes = part.kind() == KindName.COLUMN || key;
      if (shapes && !desiredDependencies.neededBy(part).contains(dependent)) {
        after(part, number, soft);
      }
    }
  }

  private void ifDone(Action.Type type, ObjectId id, IntConsumer then) {
    Integer number = numbers.get(new Action.Key(type, id));
    if (number != null) {
      then.accept(number);
    }
  }
}
