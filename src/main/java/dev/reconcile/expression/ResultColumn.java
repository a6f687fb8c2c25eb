package dev.reconcile.expression;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A column of what a query returns.
 *
 * @param sources the columns of relations that its values are made of, sorted
 */
public record ResultColumn(String name, List<ColumnRef> sources) {

  public ResultColumn {
    sources = List.copyOf(new TreeSet<>(sources));
  }

  static ResultColumn of(String name, Collection<ColumnRef> sources) {
    return new ResultColumn(name, List.copyOf(sources));
  }

  ResultColumn named(String other) {
    return new ResultColumn(other, sources);
  }
}
