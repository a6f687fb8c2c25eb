package dev.reconcile.expression.catalog;

import dev.reconcile.expression.token.Name;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A column of what a query returns.
 *
 * @param sources the columns of relations that its values are made of, sorted
 */
public record ResultColumn(String name, ValueType type, List<ColumnRef> sources) {

  public ResultColumn {
    sources = List.copyOf(new TreeSet<>(sources));
  }

  /** One of which nothing else is known. */
  public static ResultColumn of(String name) {
    return new ResultColumn(name, ValueType.UNKNOWN, List.of());
  }

  /** A column that a query computes. */
  public static ResultColumn of(String name, Value value) {
    return new ResultColumn(name, value.type(), value.sources());
  }

  /** One of a relation. */
  public static ResultColumn of(Name relation, String name, ValueType type) {
    return new ResultColumn(name, type, List.of(new ColumnRef(relation, name)));
  }

  ResultColumn madeOf(List<ColumnRef> more) {
    return new ResultColumn(name, type, Stream.concat(sources.stream(), more.stream()).toList());
  }

  ResultColumn named(String other) {
    return new ResultColumn(other, type, sources);
  }
}
