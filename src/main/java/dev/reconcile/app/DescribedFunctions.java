package dev.reconcile.app;

import dev.reconcile.expression.FunctionSort;
import dev.reconcile.kind.function.Aggregate;
import dev.reconcile.kind.function.Routine;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The functions, procedures and aggregates of a description, by name. */
final class DescribedFunctions {

  private static final Set<KindName> KINDS =
      EnumSet.of(KindName.FUNCTION, KindName.AGGREGATE, KindName.PROCEDURE);

  private final Map<String, List<SchemaObject>> byName = new TreeMap<>();

  DescribedFunctions(Schema schema) {
    for (SchemaObject object : schema.objects()) {
      ObjectId id = object.id();
      if (KINDS.contains(id.kind())) {
        byName.computeIfAbsent(id.bareName(), name -> new ArrayList<>()).add(object);
      }
    }
  }

  Collection<String> names() {
    return byName.keySet();
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The functions of that name, not the aggregates. */
  List<Routine> routines(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(Routine.class::isInstance)
        .map(Routine.class::cast)
        .toList();
  }

  /** Whether one can be called with so many arguments; a negative number stands for any. */
  boolean takes(String name, int arguments) {
    return byName.getOrDefault(name, List.of()).stream()
        .anyMatch(object -> arguments < 0 || takes(object, arguments));
  }

  /** How many an aggregate takes is not told, because some are called with what they order by. */
  private static boolean takes(SchemaObject function, int arguments) {
    return !(function instanceof Routine routine) || routine.takes(arguments);
  }

  /** The sorts of those that can be called with so many arguments. */
  Set<FunctionSort> sorts(String name, int arguments) {
    Set<FunctionSort> sorts = EnumSet.noneOf(FunctionSort.class);
    byName.getOrDefault(name, List.of()).stream()
        .filter(object -> arguments < 0 || takes(object, arguments))
        .forEach(object -> sorts.add(sort(object)));
    return sorts;
  }

  private static FunctionSort sort(SchemaObject function) {
    if (function instanceof Aggregate) {
      return FunctionSort.AGGREGATE;
    }
    if (function instanceof Routine routine) {
      if (routine.traits().window()) {
        return FunctionSort.WINDOW;
      }
      // One in SQL counts as what its body is: PostgreSQL puts that in its place.
      return routine.traits().volatility() == Routine.Volatility.IMMUTABLE
              || routine.code().language().equals("sql")
          ? FunctionSort.IMMUTABLE
          : FunctionSort.CHANGING;
    }
    return FunctionSort.IMMUTABLE;
  }
}
