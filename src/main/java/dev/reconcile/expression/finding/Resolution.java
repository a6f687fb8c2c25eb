package dev.reconcile.expression.finding;

import dev.reconcile.expression.catalog.ColumnRef;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.ValueType;
import dev.reconcile.expression.token.Name;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What the names in a text stand for.
 *
 * @param columns what a query returns
 * @param type what an expression gives
 * @param used the columns of relations that it names anywhere, sorted
 * @param relations the relations that it reads, sorted
 * @param problems names that stand for nothing; what is merely not known is none
 */
public record Resolution(
    ResultColumns columns,
    ValueType type,
    List<ColumnRef> used,
    List<Name> relations,
    List<SqlProblem> problems) {

  /** Of a text that is not understood. */
  public static final Resolution UNKNOWN =
      new Resolution(ResultColumns.UNKNOWN, ValueType.UNKNOWN, List.of(), List.of(), List.of());

  public Resolution {
    used = sorted(used);
    relations = sorted(relations);
    problems = List.copyOf(problems);
  }

  private static <T extends Comparable<T>> List<T> sorted(Collection<T> names) {
    return List.copyOf(new TreeSet<>(names));
  }
}
