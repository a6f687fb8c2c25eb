package dev.reconcile.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The strongly connected components of a graph: R. Tarjan, Depth-first search and linear graph
 * algorithms, 1972. Without recursion, because a schema's dependencies can run deeper than the
 * stack.
 */
final class StrongComponents {

  private final IntFunction<? extends Collection<Integer>> successors;
  private final int[] index;
  private final int[] low;
  private final boolean[] open;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final List<List<Integer>> components = new ArrayList<>();
  private int next = 1;

  StrongComponents(IntFunction<? extends Collection<Integer>> successors, int nodes) {
    this.successors = successors;
    this.index = new int[nodes];
    this.low = new int[nodes];
    this.open = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      if (index[node] == 0) {
        visit(node);
      }
    }
  }

  private record Frame(int node, Iterator<Integer> rest) {}

  private void visit(int root) {
    Deque<Frame> frames = new ArrayDeque<>();
    frames.push(enter(root));
    while (!frames.isEmpty()) {
      Frame frame = frames.element();
      if (frame.rest().hasNext()) {
        int to = frame.rest().next();
        if (index[to] == 0) {
          frames.push(enter(to));
        } else if (open[to]) {
          low[frame.node()] = Math.min(low[frame.node()], index[to]);
        }
      } else {
        frames.pop();
        leave(frame.node());
        Frame caller = frames.peek();
        if (caller != null) {
          low[caller.node()] = Math.min(low[caller.node()], low[frame.node()]);
        }
      }
    }
  }

  private Frame enter(int node) {
    index[node] = next;
    low[node] = next++;
    stack.push(node);
    open[node] = true;
    return new Frame(node, successors.apply(node).iterator());
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    List<Integer> component = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      open[member] = false;
      component.add(member);
    } while (member != node);
    component.sort(null);
    components.add(component);
  }

  /** The components, each sorted. */
  List<List<Integer>> components() {
    return components;
  }
}
