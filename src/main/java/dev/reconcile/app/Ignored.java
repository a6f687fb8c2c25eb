package dev.reconcile.app;

import dev.reconcile.catalog.LiveSchema;
import dev.reconcile.model.Dependencies;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.project.IgnorePattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The live objects that a project ignores: those that a pattern matches, and what depends on them
 * without being described.
 *
 * @param ids the objects; their parts are meant, too
 * @param notes the patterns that match nothing, which may be mistakes
 */
record Ignored(Set<ObjectId> ids, List<String> notes) {

  static final Ignored NOTHING = new Ignored(Set.of(), List.of());

  static Ignored of(
      List<IgnorePattern> patterns,
      LiveSchema live,
      Schema described,
      Supplier<Dependencies> dependencies) {
    if (patterns.isEmpty()) {
      return NOTHING;
    }
    List<ObjectId> all =
        Stream.concat(live.schema().ids().stream(), live.unmodelled().stream()).toList();
    Set<ObjectId> matched = new TreeSet<>();
    for (ObjectId id : all) {
      if (patterns.stream().anyMatch(pattern -> pattern.matches(id))) {
        matched.add(id);
      }
    }
    List<String> notes =
        patterns.stream()
            .filter(pattern -> all.stream().noneMatch(pattern::matches))
            .map(pattern -> "ignore " + pattern + " matches nothing here")
            .toList();
    return matched.isEmpty()
        ? new Ignored(matched, notes)
        : new Ignored(withDependents(matched, live.schema(), described, dependencies.get()), notes);
  }

  private static Set<ObjectId> withDependents(
      Set<ObjectId> matched, Schema live, Schema described, Dependencies dependencies) {
    Set<ObjectId> ignored = new TreeSet<>();
    Deque<ObjectId> open = new ArrayDeque<>(matched);
    while (!open.isEmpty()) {
      ObjectId id = open.poll();
      if (ignored.add(id)) {
        live.children(id).stream().filter(ObjectId::isPart).forEach(open::add);
        dependencies.dependentsOf(id).stream()
            .filter(dependent -> !described.contains(dependent))
            .forEach(open::add);
      }
    }
    return ignored;
  }
}
