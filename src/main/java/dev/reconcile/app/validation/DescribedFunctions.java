package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.FunctionSort;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.catalog.ValueType;
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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** What the arguments of the functions of that name are called. */
  Set<String> argumentNames(String name) {
    return routines(name).stream()
        .flatMap(routine -> routine.inputNames().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those whose bodies the catalog knows as SQL, and which are the only ones of their name. */
  List<ObjectId> sqlBodies() {
    return byName.keySet().stream()
        .map(this::routines)
        .filter(routines -> routines.size() == 1)
        .map(routines -> routines.get(0))
        .filter(routine -> routine.code().sqlBody() != null)
        .map(Routine::id)
        .toList();
  }

  /**
   * What those of that name take and return. What an aggregate takes is not told, because some are
   * called with what they order by.
   *
   * @param types the types that declarations mean
   */
  List<Signature> signatures(String name, Function<String, ValueType> types) {
    return byName.getOrDefault(name, List.of()).stream()
        .map(
            object ->
                object instanceof Routine routine
                    ? routine.signature(types, sort(routine))
                    : new Signature(
                        List.of(ValueType.UNKNOWN),
                        0,
                        Signature.More.ANY,
                        ValueType.UNKNOWN,
                        sort(object)))
        .toList();
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
