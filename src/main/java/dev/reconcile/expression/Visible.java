package dev.reconcile.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text can name besides objects: the columns of the rows that it is about, the parameters of
 * the function whose body it is.
 *
 * @param rows columns that can be named alone, or with the given name before them
 * @param qualified columns that can only be named with the given name before them
 */
public record Visible(Map<String, ResultColumns> rows, Map<String, ResultColumns> qualified) {

  /** Nothing. */
  public static final Visible NOTHING = new Visible(Map.of(), Map.of());

  public Visible {
    rows = Map.copyOf(rows);
    qualified = Map.copyOf(qualified);
  }

  /** The columns of a relation. */
  public static Visible row(String relation, ResultColumns columns) {
    return new Visible(Map.of(relation, columns), Map.of());
  }

  /** The columns of two rows that always have their names before them. */
  public static Visible oldAndNew(ResultColumns columns) {
    return new Visible(Map.of(), Map.of("old", columns, "new", columns));
  }

  /**
   * Values that have a name; a value can be a row, of which the columns are not known.
   *
   * @param owner what can stand before each of them
   */
  public static Visible values(String owner, Collection<String> names) {
    List<ResultColumn> columns = names.stream().map(ResultColumn::of).toList();
    Map<String, ResultColumns> fields = new LinkedHashMap<>();
    names.forEach(name -> fields.put(name, ResultColumns.UNKNOWN));
    return new Visible(
        Map.of(owner, new ResultColumns(columns, ResultColumns.Extent.COMPLETE)), fields);
  }

  /** A scope of its own for this. */
  Scope scope() {
    Scope scope = new Scope(null);
    rows.forEach(
        (name, columns) -> scope.add(RangeItem.of(name, columns, RangeItem.Origin.RELATION)));
    qualified.forEach((name, columns) -> scope.add(RangeItem.qualified(name, columns)));
    return scope;
  }
}
