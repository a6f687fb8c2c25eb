package dev.reconcile.app.validation;

import dev.reconcile.expression.catalog.BuiltInNames;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.expression.token.Name;
import dev.reconcile.kind.compositetype.CompositeType;
import dev.reconcile.kind.enumtype.EnumType;
import dev.reconcile.kind.function.Routine;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.sql.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of what functions return, told from the types of their results. */
final class FunctionResults {

  /** The type of rows of which only a query tells the columns. */
  private static final String RECORD = "record";

  private final DescribedFunctions functions;
  private final BuiltInNames builtIn;
  private final Set<String> enums;
  private final Map<String, Set<List<String>>> attributes;
  private final Function<Name, Optional<ResultColumns>> relations;
  private final Function<Routine, ResultColumns> bodies;
  private final Set<ObjectId> underWay = new HashSet<>();

  /**
   * Of described functions and those that are built in.
   *
   * @param relations the columns of a relation whose row a function returns
   * @param bodies what the last statement of a function gives
   */
  FunctionResults(
      Schema schema,
      DescribedFunctions functions,
      BuiltInNames builtIn,
      Function<Name, Optional<ResultColumns>> relations,
      Function<Routine, ResultColumns> bodies) {
    this.bodies = bodies;
    this.functions = functions;
    this.builtIn = builtIn;
    this.relations = relations;
    this.enums =
        schema.objects().stream()
            .filter(EnumType.class::isInstance)
            .map(type -> type.id().name())
            .collect(Collectors.toSet());
    this.attributes =
        schema.objects().stream()
            .filter(CompositeType.class::isInstance)
            .map(CompositeType.class::cast)
            .collect(
                Collectors.groupingBy(
                    type -> type.id().name(),
                    Collectors.mapping(CompositeType::names, Collectors.toSet())));
  }

  /** The columns that all functions of a name return, if these are the same. */
  ResultColumns of(Name function) {
    Set<ResultColumns> results =
        functions.routines(function.name()).stream()
            .map(this::of)
            .collect(Collectors.toCollection(HashSet::new));
    if (builtIn.hasFunction(function.name())) {
      results.add(builtIn.result(function.name()));
    }
    return results.size() == 1 ? results.iterator().next() : ResultColumns.UNKNOWN;
  }

  /** Made of what its body reads, where that is SQL. */
  private ResultColumns of(Routine routine) {
    ResultColumns columns = columns(routine);
    if (!columns.isComplete() || !underWay.add(routine.id())) {
      return columns;
    }
    ResultColumns made = columns.madeOf(bodies.apply(routine));
    underWay.remove(routine.id());
    return made;
  }

  private ResultColumns columns(Routine routine) {
    List<String> outputs = routine.outputs();
    if (!outputs.isEmpty()) {
      return outputs.contains("") ? ResultColumns.UNKNOWN : ResultColumns.named(outputs);
    }
    String type = routine.resultType();
    if (type.endsWith("[]") || TypeName.isBuiltIn(type)) {
      return ResultColumns.ONE_VALUE;
    }
    Name name = SqlFragment.of(type).asName().orElse(Name.of(RECORD));
    return relations
        .apply(name)
        .or(() -> attributes(name.name()))
        .orElse(isValue(name.name()) ? ResultColumns.ONE_VALUE : ResultColumns.UNKNOWN);
  }

  private boolean isValue(String type) {
    return !type.startsWith("any")
        && !type.equals(RECORD)
        && (enums.contains(type) || builtIn.hasValueType(type));
  }

  private Optional<ResultColumns> attributes(String type) {
    Set<List<String>> found = attributes.getOrDefault(type, Set.of());
    return found.size() == 1
        ? Optional.of(ResultColumns.named(found.iterator().next()))
        : Optional.empty();
  }
}
