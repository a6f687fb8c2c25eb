package dev.reconcile.kind.rows;

import dev.reconcile.kind.RowColumn;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of rows with what its table says of the columns.
 *
 * @param types of the table's columns, in their order
 * @param sequenceOnly columns whose sequence has to be overridden
 */
record RowTable(Rows rows, Map<String, ColumnType> types, Set<String> sequenceOnly) {

  /** The columns as a schema has them. */
  static RowTable of(Rows rows, Schema schema) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    Set<String> sequenceOnly = new LinkedHashSet<>();
    for (ObjectId part : schema.children(rows.table())) {
      if (part.kind() == KindName.COLUMN
          && schema.find(part).orElseThrow() instanceof RowColumn column) {
        types.put(part.name(), ColumnType.of(column, schema));
        if (column.filling() == RowColumn.Filling.SEQUENCE) {
          sequenceOnly.add(part.name());
        }
      }
    }
    return new RowTable(rows, types, sequenceOnly);
  }

  ColumnType type(String column) {
    return Objects.requireNonNull(types.get(column), column);
  }

  RowShape shape(WrittenRow row) {
    List<String> columns = new ArrayList<>();
    Map<String, String> expressions = new TreeMap<>();
    Set<String> nullKeys = new LinkedHashSet<>();
    for (String column : types.keySet()) {
      Cell cell = row.cell(column);
      if (cell instanceof Cell.Expression expression) {
        expressions.put(column, expression.sql());
      } else if (cell != null) {
        columns.add(column);
        if (rows.key().contains(column) && CellText.of(cell, type(column)) == null) {
          nullKeys.add(column);
        }
      }
    }
    return new RowShape(columns, expressions, nullKeys);
  }

  /** The texts of a row's values, in the order of its shape's columns. */
  List<@Nullable String> texts(RowShape shape, WrittenRow row) {
    List<@Nullable String> texts = new ArrayList<>();
    for (String column : shape.columns()) {
      texts.add(CellText.of(Objects.requireNonNull(row.cell(column)), type(column)));
    }
    return texts;
  }

  /**
   * The numbers of the rows of each shape; of shapes with fewer columns first, because the row at
   * the root of a tree is the one that names no parent.
   */
  Map<RowShape, BitSet> shapes() {
    Map<RowShape, BitSet> numbers = new LinkedHashMap<>();
    rows.source()
        .forEach(
            row -> numbers.computeIfAbsent(shape(row), shape -> new BitSet()).set(row.number()));
    Map<RowShape, BitSet> sorted = new LinkedHashMap<>();
    numbers.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().columns().size()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Gives the values of some rows of one shape. */
  void values(RowShape shape, BitSet numbers, BiConsumer<WrittenRow, List<@Nullable String>> each) {
    rows.source()
        .forEach(
            row -> {
              if (numbers.get(row.number())) {
                each.accept(row, texts(shape, row));
              }
            });
  }
}
