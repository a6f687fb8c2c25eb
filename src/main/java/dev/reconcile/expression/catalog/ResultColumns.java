package dev.reconcile.expression.catalog;

import dev.reconcile.expression.token.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** One value, whose name is that of what gives it. */
  public static final ResultColumns ONE_VALUE = named(List.of(""));

  public ResultColumns {
    columns = List.copyOf(columns);
  }

  /** Columns of a relation whose types are not known. */
  public static ResultColumns of(Name relation, List<String> names, Extent extent) {
    return new ResultColumns(
        names.stream().map(name -> ResultColumn.of(relation, name, ValueType.UNKNOWN)).toList(),
        extent);
  }

  /** All columns of something that is no relation. */
  public static ResultColumns named(List<String> names) {
    return new ResultColumns(names.stream().map(ResultColumn::of).toList(), Extent.COMPLETE);
  }

  /** Whatever one of several relations has; the type of what several have is not told. */
  public static ResultColumns anyOf(List<ResultColumns> relations) {
    if (relations.size() == 1) {
      return relations.get(0);
    }
    Set<String> names = new LinkedHashSet<>();
    relations.forEach(one -> one.columns().forEach(column -> names.add(column.name())));
    boolean isComplete = relations.stream().allMatch(ResultColumns::isComplete);
    return new ResultColumns(
        names.stream().map(ResultColumn::of).toList(),
        isComplete ? Extent.COMPLETE : Extent.PARTIAL);
  }

  /** The same where they may be of other types. */
  public ResultColumns ofUnknownTypes() {
    return new ResultColumns(
        columns.stream()
            .map(column -> new ResultColumn(column.name(), ValueType.UNKNOWN, column.sources()))
            .toList(),
        extent);
  }

  /** Whether there are no columns besides those told. */
  public boolean isComplete() {
    return extent == Extent.COMPLETE;
  }

  /** The columns of the given name: several where tables are joined. */
  public Stream<ResultColumn> named(String name) {
    return columns.stream().filter(column -> column.name().equals(name));
  }

  /** The same with other names for the first columns. */
  public ResultColumns renamed(List<String> names) {
    List<ResultColumn> renamed = new ArrayList<>();
    for (int i = 0; i < Math.max(columns.size(), names.size()); i++) {
      if (i >= names.size()) {
        renamed.add(columns.get(i));
      } else if (i >= columns.size()) {
        renamed.add(ResultColumn.of(names.get(i)));
      } else {
        renamed.add(columns.get(i).named(names.get(i)));
      }
    }
    return new ResultColumns(renamed, extent);
  }

  /** The same made of more columns, each of all of them. */
  public ResultColumns madeOf(List<ColumnRef> sources) {
    return new ResultColumns(
        columns.stream().map(column -> column.madeOf(sources)).toList(), extent);
  }

  /** The same made of the columns at the same places, if there are as many. */
  public ResultColumns madeOf(ResultColumns others) {
    if (columns.size() != others.columns.size()) {
      return this;
    }
    List<ResultColumn> made = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      made.add(columns.get(i).madeOf(others.columns.get(i).sources()));
    }
    return new ResultColumns(made, extent);
  }

  /** A value that has no name of its own takes the given one. */
  public ResultColumns valueNamed(String name) {
    return new ResultColumns(
        columns.stream()
            .map(column -> column.name().isEmpty() ? column.named(name) : column)
            .toList(),
        extent);
  }

  /** These and then those. */
  public ResultColumns and(ResultColumns other) {
    return new ResultColumns(
        Stream.concat(columns.stream(), other.columns.stream()).toList(),
        isComplete() ? other.extent : extent);
  }
}
