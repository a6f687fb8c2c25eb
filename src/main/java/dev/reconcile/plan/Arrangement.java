package dev.reconcile.plan;

import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final ActionEdges edges;
  private final Map<Integer, Integer> mergedInto = new HashMap<>();

  /** An arrangement of the given actions; their order settles what nothing else does. */
  Arrangement(List<Action> actions, Schema desired, KnownDependencies dependencies) {
    RowMoves rows = new RowMoves(actions);
    this.actions = actions;
    this.edges = new ActionEdges(actions, desired, dependencies, rows);
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      boolean apart =
          !action.is(Action.Trait.MERGEABLE)
              || rows.delay(action)
              || edges.goesAhead(action)
              || edges.foreignKeys().outstays(action);
      Integer into = apart ? null : host(action);
      if (into != null) {
        mergedInto.put(i, into);
      }
    }
  }

  /** The action of the same type on the object that this one's object is a part of. */
  private @Nullable Integer host(Action action) {
    ObjectId whole = action.object().partOf();
    Integer host = whole == null ? null : edges.number(action.type(), whole);
    return host == null || stays(actions.get(host)) ? null : host;
  }

  /** What only lets go is still there, and so are its parts, unless it goes with its whole. */
  private boolean stays(Action action) {
    return action.is(Action.Trait.LETS_GO) && host(action) == null;
  }

  /** The places in order. */
  List<Place> places() {
    OrderGraph graph = graph();
    for (Set<Integer> split = culprits(graph); !split.isEmpty(); split = culprits(graph)) {
      split.forEach(mergedInto::remove);
      graph = graph();
    }
    graph.openCycles();
    Map<Integer, List<Action>> parts = parts();
    List<Place> places = new ArrayList<>();
    for (int node : graph.order(this::isEarly, this::isLate, this::nameOf)) {
      if (!mergedInto.containsKey(node)) {
        places.add(new Place(actions.get(node), parts.getOrDefault(node, List.of())));
      }
    }
    return places;
  }

  private boolean isLate(int number) {
    Action action = actions.get(number);
    return action.type() == Action.Type.SETTLE || action.is(Action.Trait.STANDS_ALONE);
  }

  private boolean isEarly(int number) {
    Action action = actions.get(number);
    return action.type() == Action.Type.PREPARE
        || action.is(Action.Trait.COMMITTED_FIRST)
        || (action.type() == Action.Type.PUT_UP && action.object().id().kind().isUsedUnnamed());
  }

  private String nameOf(int number) {
    Action action = actions.get(number);
    return action.object().id() + " (" + action.type().words() + ")";
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

  /**
   * A column that is added later takes another place in its table, so other parts are tried first.
   */
  private Set<Integer> culprits(OrderGraph graph) {
    Set<Integer> culprits = tied(graph);
    Set<Integer> others = new LinkedHashSet<>(culprits);
    others.removeIf(part -> actions.get(part).object().id().kind() == KindName.COLUMN);
    return others.isEmpty() ? culprits : others;
  }

  /** Merged actions that an edge within a cycle belongs to. */
  private Set<Integer> tied(OrderGraph graph) {
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

  private boolean stepsAside(int number) {
    ObjectId whole = actions.get(place(number)).object().id();
    return edges.stepsAside(actions.get(number).type(), whole);
  }

  private boolean tiesInto(int merged, List<Integer> cycle) {
    Ties ties = new Ties(cycle);
    edges.of(merged, ties);
    return ties.found;
  }

  /** Notices edges between two places of a cycle. */
  private final class Ties implements Edges {

    private final List<Integer> cycle;
    private boolean found;

    private Ties(List<Integer> cycle) {
      this.cycle = cycle;
    }

    @Override
    public void hard(int before, int after) {
      found |=
          place(before) != place(after)
              && cycle.contains(place(before))
              && cycle.contains(place(after));
    }

    @Override
    public void firm(int before, int after) {
      hard(before, after);
    }

    @Override
    public void soft(int before, int after) {
      hard(before, after);
    }
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
    Edges betweenPlaces =
        new Edges() {
          @Override
          public void hard(int before, int after) {
            graph.hard(place(before), place(after));
          }

          @Override
          public void firm(int before, int after) {
            graph.firm(place(before), place(after));
          }

          @Override
          public void soft(int before, int after) {
            graph.soft(place(before), place(after));
          }
        };
    for (int i = 0; i < actions.size(); i++) {
      edges.of(i, betweenPlaces);
    }
    return graph;
  }
}
