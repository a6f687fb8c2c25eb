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
final class OrderGraph {

  private final List<SortedSet<Integer>> hard = new ArrayList<>();
  private final List<SortedSet<Integer>> soft = new ArrayList<>();

  OrderGraph(int nodes) {
    for (int i = 0; i < nodes; i++) {
      hard.add(new TreeSet<>());
      soft.add(new TreeSet<>());
    }
  }

  /** The first must come before the second. */
  void hard(int before, int after) {
    if (before != after) {
      hard.get(before).add(after);
    }
  }

  /** The first should come before the second, unless that closes a cycle. */
  void soft(int before, int after) {
    if (before != after) {
      soft.get(before).add(after);
    }
  }

  /** The nodes on cycles, cycle by cycle, with soft edges counted. */
  List<List<Integer>> cycles() {
    return new StrongComponents(this::successors, hard.size())
        .components().stream().filter(component -> component.size() > 1).toList();
  }

  /** Gives up the soft edges that lie on cycles. */
  void dropSoftEdgesOnCycles() {
    for (List<Integer> cycle : cycles()) {
      BitSet members = new BitSet();
      cycle.forEach(members::set);
      cycle.forEach(node -> soft.get(node).removeIf(members::get));
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
