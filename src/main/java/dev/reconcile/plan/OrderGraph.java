package dev.reconcile.plan;

import dev.reconcile.diagnostic.ReconcileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A graph over numbered nodes and its deterministic topological order: among the nodes that could
 * come next, the lowest number does.
 */
final class OrderGraph implements Edges {

  private final List<SortedSet<Integer>> hard = new ArrayList<>();
  private final List<SortedSet<Integer>> firm = new ArrayList<>();
  private final List<SortedSet<Integer>> soft = new ArrayList<>();

  OrderGraph(int nodes) {
    for (int i = 0; i < nodes; i++) {
      hard.add(new TreeSet<>());
      firm.add(new TreeSet<>());
      soft.add(new TreeSet<>());
    }
  }

  @Override
  public void hard(int before, int after) {
    put(hard, before, after);
  }

  @Override
  public void firm(int before, int after) {
    put(firm, before, after);
  }

  @Override
  public void soft(int before, int after) {
    put(soft, before, after);
  }

  private static void put(List<SortedSet<Integer>> edges, int before, int after) {
    if (before != after) {
      edges.get(before).add(after);
    }
  }

  /** The nodes on cycles, cycle by cycle, with all edges counted. */
  List<List<Integer>> cycles() {
    return new StrongComponents(this::successors, hard.size())
        .components().stream().filter(component -> component.size() > 1).toList();
  }

  /** Gives up the edges that close cycles: soft ones first, hard ones never, and no others. */
  void openCycles() {
    for (List<Integer> cycle : cycles()) {
      OpenCycle open = new OpenCycle(cycle);
      cycle.forEach(node -> open.keep(node, hard.get(node)));
      List.of(firm, soft)
          .forEach(edges -> cycle.forEach(node -> open.keepWhatFits(node, edges.get(node))));
    }
  }

  /**
   * All nodes in order.
   *
   * @param first nodes that come before all others, together with what must come before them
   * @param last nodes that come after all others but those that must come after them
   * @param names what a node is called in the error about a cycle of hard edges
   */
  List<Integer> order(IntPredicate first, IntPredicate last, IntFunction<String> names) {
    int[] waitingFor = new int[hard.size()];
    for (int node = 0; node < waitingFor.length; node++) {
      successors(node).forEach(next -> waitingFor[next]++);
    }
    BitSet early = withAllBefore(first);
    PriorityQueue<Integer> ready =
        new PriorityQueue<>(
            Comparator.comparing((Integer node) -> !early.get(node))
                .thenComparing(node -> last.test(node))
                .thenComparing(Comparator.naturalOrder()));
    for (int node = 0; node < waitingFor.length; node++) {
      if (waitingFor[node] == 0) {
        ready.add(node);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int node = ready.poll();
      order.add(node);
      for (int next : successors(node)) {
        if (--waitingFor[next] == 0) {
          ready.add(next);
        }
      }
    }
    if (order.size() < waitingFor.length) {
      throw cycleError(names);
    }
    return order;
  }

  private BitSet withAllBefore(IntPredicate first) {
    BitSet early = new BitSet();
    IntStream.range(0, hard.size()).filter(first).forEach(early::set);
    for (boolean grows = !early.isEmpty(); grows; ) {
      int before = early.cardinality();
      IntStream.range(0, hard.size())
          .filter(node -> successors(node).stream().anyMatch(early::get))
          .forEach(early::set);
      grows = early.cardinality() > before;
    }
    return early;
  }

  private SortedSet<Integer> successors(int node) {
    SortedSet<Integer> all = new TreeSet<>(hard.get(node));
    all.addAll(firm.get(node));
    all.addAll(soft.get(node));
    return all;
  }

  private ReconcileException cycleError(IntFunction<String> names) {
    List<Integer> cycle = drawn(cycles().get(0));
    String picture =
        cycle.stream().map(names::apply).collect(Collectors.joining("\n    must come before "));
    return ReconcileException.of(
        "dependency-cycle",
        "these changes wait for each other:\n    " + picture,
        "split one of the objects, or carry out one of the changes in a plan of its own");
  }

  /** A way from the first node of a component back to itself. */
  private List<Integer> drawn(List<Integer> component) {
    int start = component.get(0);
    int[] cameFrom = new int[hard.size()];
    java.util.Arrays.fill(cameFrom, -1);
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      int node = queue.poll();
      for (int next : successors(node)) {
        if (next == start) {
          return path(cameFrom, start, node);
        }
        if (cameFrom[next] < 0 && component.contains(next)) {
          cameFrom[next] = node;
          queue.add(next);
        }
      }
    }
    return component;
  }

  private static List<Integer> path(int[] cameFrom, int start, int end) {
    List<Integer> path = new ArrayList<>(List.of(start));
    for (int node = end; node != start; node = cameFrom[node]) {
      path.add(node);
    }
    path.add(start);
    Collections.reverse(path);
    return path;
  }
}
