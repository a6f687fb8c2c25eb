package dev.reconcile.plan;

import dev.reconcile.model.Claim;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has to be free before another object can come: its name and its place, and its calls, or
 * PostgreSQL would not know which of two overloads is meant.
 */
final class Room {

  private final Map<Claim, List<Integer>> newcomers = new HashMap<>();

  /** The action puts up an object that takes room. */
  void isFor(int number, SchemaObject object) {
    taken(object)
        .forEach(claim -> newcomers.computeIfAbsent(claim, c -> new ArrayList<>()).add(number));
  }

  /** Tells what the action comes before that takes down an object. */
  void isMade(int number, SchemaObject object, Edges edges) {
    taken(object)
        .flatMap(claim -> newcomers.getOrDefault(claim, List.of()).stream())
        .forEach(other -> edges.firm(number, other));
  }

  private static Stream<Claim> taken(SchemaObject object) {
    return Stream.concat(object.claims().stream(), object.calls().stream());
  }
}
