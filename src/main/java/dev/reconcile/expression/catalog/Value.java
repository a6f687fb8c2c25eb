package dev.reconcile.expression.catalog;

import java.util.Collection;
import java.util.List;

/**
 * A value that an expression gives.
 *
 * @param sources the columns that it is made of
 */
public record Value(ValueType type, List<ColumnRef> sources) {

  /** Of which nothing is known. */
  public static final Value NOTHING = new Value(ValueType.UNKNOWN, List.of());

  public Value {
    sources = List.copyOf(sources);
  }

  /** A column's; of several that are called the same, what they have in common. */
  public static Value of(Collection<ResultColumn> columns) {
    return new Value(
        columns.isEmpty()
            ? ValueType.UNKNOWN
            : ValueType.common(columns.stream().map(ResultColumn::type).toList()),
        sources(columns));
  }

  /** A row of them. */
  public static Value row(Collection<ResultColumn> columns) {
    return new Value(ValueType.UNKNOWN, sources(columns));
  }

  private static List<ColumnRef> sources(Collection<ResultColumn> columns) {
    return columns.stream().flatMap(column -> column.sources().stream()).toList();
  }
}
