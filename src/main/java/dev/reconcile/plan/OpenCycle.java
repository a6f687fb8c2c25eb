package dev.reconcile.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes that wait for each other, among which edges are kept one after another. */
final class OpenCycle {

  /** For each node of the cycle those that come right before it. */
  private final Map<Integer, List<Integer>> before = new HashMap<>();

  OpenCycle(List<Integer> nodes) {
    nodes.forEach(node -> before.put(node, new ArrayList<>()));
  }

  /** Keeps edges whatever they close. */
  void keep(int from, Collection<Integer> to) {
    for (int node : to) {
      List<Integer> earlier = before.get(node);
      if (earlier != null) {
        earlier.add(from);
      }
    }
  }

  /** Keeps the edges that close no cycle with those kept so far, and removes the others. */
  void keepWhatFits(int from, Set<Integer> to) {
    BitSet earlier = allBefore(from);
    to.removeIf(earlier::get);
    keep(from, to);
  }

  private BitSet allBefore(int node) {
    BitSet found = new BitSet();
    Deque<Integer> unexamined = new ArrayDeque<>(List.of(node));
    while (!unexamined.isEmpty()) {
      for (int earlier : before.getOrDefault(unexamined.poll(), List.of())) {
        if (!found.get(earlier)) {
          found.set(earlier);
          unexamined.add(earlier);
        }
      }
    }
    return found;
  }
}
