package dev.reconcile.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a relation or of a query's result, as far as they are known.
 *
 * @param extent whether there may be more of them
 */
public record ResultColumns(List<ResultColumn> columns, Extent extent) {

  /** How much of a list is known. */
  public enum Extent {
    /** All of it. */
    COMPLETE,
    /** There may be more, and the order is not certain. */
    PARTIAL
  }

  /** Nothing is known. */
  public static final ResultColumns UNKNOWN = new ResultColumns(List.of(), Extent.PARTIAL);

  public ResultColumns {
    columns = List.copyOf(columns);
  }

  /** All columns of a relation. */
  public static ResultColumns of(Name relation, List<String> names, Extent extent) {
    return new ResultColumns(
        names.stream()
            .map(name -> new ResultColumn(name, List.of(new ColumnRef(relation, name))))
            .toList(),
        extent);
  }

  boolean isComplete() {
    return extent == Extent.COMPLETE;
  }

  /** The columns of the given name: several where tables are joined. */
  Stream<ResultColumn> named(String name) {
    return columns.stream().filter(column -> column.name().equals(name));
  }

  /** The same with other names for the first columns. */
  ResultColumns renamed(List<String> names) {
    List<ResultColumn> renamed = new ArrayList<>();
    for (int i = 0; i < Math.max(columns.size(), names.size()); i++) {
      if (i >= names.size()) {
        renamed.add(columns.get(i));
      } else if (i >= columns.size()) {
        renamed.add(new ResultColumn(names.get(i), List.of()));
      } else {
        renamed.add(columns.get(i).named(names.get(i)));
      }
    }
    return new ResultColumns(renamed, extent);
  }

  /** These and then those. */
  ResultColumns and(ResultColumns other) {
    return new ResultColumns(
        Stream.concat(columns.stream(), other.columns.stream()).toList(),
        isComplete() ? other.extent : extent);
  }
}
