package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.FunctionSort;
import dev.reconcile.expression.catalog.KnownNames;
import dev.reconcile.expression.catalog.KnownNames.Knowledge;
import dev.reconcile.expression.catalog.Signature;
import dev.reconcile.expression.token.Name;
import dev.reconcile.expression.tree.Construct;
import dev.reconcile.expression.tree.RelationFinder;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** Finds calls of aggregates and window functions in expressions. */
final class Aggregates {

  private final KnownNames names;

  Aggregates(KnownNames names) {
    this.names = names;
  }

  /** Whether the expression has an aggregate over rows of the query itself. */
  boolean hasAny(SqlNode node, Scope scope) {
    return first(node, scope).isPresent();
  }

  /** The first call of an aggregate over rows of the query, not of one around it. */
  Optional<SqlCall> first(SqlNode node, Scope scope) {
    if (node instanceof SqlCall call && is(call)) {
      return isOfQuery(call, scope) ? Optional.of(call) : Optional.empty();
    }
    return parts(node).flatMap(part -> first(part, scope).stream()).findFirst();
  }

  /** The first call of a window function. */
  Optional<SqlCall> firstWindow(SqlNode node) {
    return node instanceof SqlCall call && Construct.of(call) == Construct.OVER
        ? Optional.of(call)
        : parts(node).flatMap(part -> firstWindow(part).stream()).findFirst();
  }

  /**
   * What is within, but not in a query of its own; a window's function looks at rows as they are.
   */
  private static Stream<SqlNode> parts(SqlNode node) {
    if (node instanceof SqlNodeList list) {
      return list.getList().stream();
    }
    if (!(node instanceof SqlCall call)) {
      return Stream.of();
    }
    return switch (Construct.of(call)) {
      case SUBQUERY -> Stream.of();
      case OVER -> Stream.concat(parts(call.operand(0)), call.getOperandList().stream().skip(1));
      default -> call.getOperandList().stream();
    };
  }

  private boolean is(SqlCall call) {
    return switch (Construct.of(call)) {
      case FILTER -> call.operand(0) instanceof SqlCall filtered && is(filtered);
      case WITHIN_GROUP -> true;
      case OTHER ->
          call.getOperator() instanceof SqlFunction function
              && sorts(function).equals(Set.of(FunctionSort.AGGREGATE));
      default -> false;
    };
  }

  /** Whether the call may be of an aggregate, or looks at a query of its own. */
  boolean mayBe(SqlCall call) {
    return switch (Construct.of(call)) {
      case SUBQUERY, WITHIN_GROUP -> true;
      case FILTER -> !(call.operand(0) instanceof SqlCall filtered) || mayBe(filtered);
      case OTHER ->
          call.getOperator() instanceof SqlFunction function
              ? mayBe(function)
              : call.getOperator().getName().contains("agg")
                  || call.getOperator().getName().equals("grouping");
      default -> false;
    };
  }

  private boolean mayBe(SqlFunction function) {
    Name name = RelationFinder.name(function.getNameAsId());
    Set<FunctionSort> sorts = sorts(function);
    return sorts.contains(FunctionSort.AGGREGATE)
        || (sorts.isEmpty() && names.function(name) != Knowledge.MISSING);
  }

  private Set<FunctionSort> sorts(SqlFunction function) {
    return names.functions(RelationFinder.name(function.getNameAsId())).stream()
        .map(Signature::sort)
        .collect(Collectors.toSet());
  }

  /** An aggregate over columns of an outer query alone is one of that query. */
  private static boolean isOfQuery(SqlCall call, Scope scope) {
    boolean namesNone = identifiers(call).findAny().isEmpty();
    return namesNone || identifiers(call).anyMatch(name -> scope.itemOf(name).isPresent());
  }

  private static Stream<SqlIdentifier> identifiers(SqlNode node) {
    return node instanceof SqlIdentifier identifier
        ? Stream.of(identifier)
        : parts(node).flatMap(Aggregates::identifiers);
  }
}
