package dev.reconcile.expression.resolve;

import dev.reconcile.expression.catalog.ResultColumn;
import dev.reconcile.expression.catalog.ResultColumns;
import dev.reconcile.expression.catalog.Value;
import dev.reconcile.expression.catalog.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text can name besides objects: the columns of the rows that it is about, the parameters of
 * the function whose body it is.
 *
 * @param rows columns that can be named alone, or with the given name before them
 * @param qualified columns that can only be named with the given name before them
 * @param parameters what can be named by its number
 */
public record Visible(
    Map<String, ResultColumns> rows,
    Map<String, ResultColumns> qualified,
    List<ValueType> parameters) {

  /** Nothing. */
  public static final Visible NOTHING = new Visible(Map.of(), Map.of(), List.of());

  public Visible {
    rows = Map.copyOf(rows);
    qualified = Map.copyOf(qualified);
    parameters = List.copyOf(parameters);
  }

  /** The columns of a relation. */
  public static Visible row(String relation, ResultColumns columns) {
    return new Visible(Map.of(relation, columns), Map.of(), List.of());
  }

  /** The columns of two rows that always have their names before them. */
  public static Visible oldAndNew(ResultColumns columns) {
    return new Visible(Map.of(), Map.of("old", columns, "new", columns), List.of());
  }

  /**
   * A value that can be named by its number, and maybe by a name.
   *
   * @param name empty if it has none
   */
  public record Value(String name, ValueType type) {}

  /**
   * Values; each can be a row, of which the columns are not known.
   *
   * @param owner what can stand before the name of each
   */
  public static Visible values(String owner, List<Value> values) {
    List<ResultColumn> columns = new ArrayList<>();
    Map<String, ResultColumns> fields = new LinkedHashMap<>();
    for (Value value : values) {
      if (!value.name().isEmpty()) {
        columns.add(new ResultColumn(value.name(), value.type(), List.of()));
        fields.put(value.name(), ResultColumns.UNKNOWN);
      }
    }
    return new Visible(
        Map.of(owner, new ResultColumns(columns, ResultColumns.Extent.COMPLETE)),
        fields,
        values.stream().map(Value::type).toList());
  }

  /**
   * The variables of a program.
   *
   * @param owner what can stand before each of them
   * @param fields the columns that each can have
   * @param parameters how many values have a number
   */
  public static Visible program(String owner, Map<String, ResultColumns> fields, int parameters) {
    return new Visible(
        Map.of(owner, ResultColumns.named(List.copyOf(fields.keySet()))),
        fields,
        Collections.nCopies(parameters, ValueType.UNKNOWN));
  }

  /** A scope of its own for this. */
  Scope scope() {
    Scope scope = new Scope(null);
    scope.addParameters(parameters);
    rows.forEach(
        (name, columns) -> scope.add(RangeItem.of(name, columns, RangeItem.Origin.RELATION)));
    qualified.forEach((name, columns) -> scope.add(RangeItem.qualified(name, columns)));
    return scope;
  }
}
