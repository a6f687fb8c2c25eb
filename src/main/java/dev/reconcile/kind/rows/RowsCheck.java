package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.diagnostic.Suggestion;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.RowColumn.Filling;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.spec.CsvText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows against the description of their table, as far as that takes no server.
 *
 * @param schema all that is described
 * @param places where each object is described
 * @param diagnostics for what is wrong
 */
public record RowsCheck(
    Schema schema, Map<ObjectId, SourceLocation> places, Diagnostics diagnostics) {

  /** Who has more mistakes of one sort has one mistake. */
  private static final int MOST = 20;

  /**
   * Reports what is wrong with a set of rows.
   *
   * @param completeness whether the description has all columns of the table
   */
  public void check(SchemaObject object, Completeness completeness) {
    if (object instanceof Rows rows) {
      Map<String, RowColumn> columns = columns(rows);
      checkMerged(rows);
      if (completeness == Completeness.WHOLE) {
        checkNames(rows, columns.keySet());
      }
      checkRows(rows, columns);
    }
  }

  /** How much of a table is described. */
  public enum Completeness {
    /** All of it. */
    WHOLE,
    /** Others have a hand in it. */
    PARTIAL
  }

  private Map<String, RowColumn> columns(Rows rows) {
    Map<String, RowColumn> columns = new LinkedHashMap<>();
    for (ObjectId part : schema.children(rows.table())) {
      if (part.kind() == KindName.COLUMN
          && schema.find(part).orElseThrow() instanceof RowColumn column) {
        columns.put(part.name(), column);
      }
    }
    return columns;
  }

  /** Reports columns that the table does not have. */
  public void checkNames(Rows rows) {
    checkNames(rows, columns(rows).keySet());
  }

  private void checkNames(Rows rows, Set<String> known) {
    if (rows.source() instanceof CsvRows csv) {
      for (CsvText.Field field : csv.header()) {
        if (field.text() != null) {
          checkName(field.text(), field.place(), rows, known);
        }
      }
    } else {
      List<String> told = new ArrayList<>();
      rows.source()
          .forEach(
              row -> {
                for (int i = 0; i < row.columns().size(); i++) {
                  String name = row.columns().get(i);
                  if (!told.contains(name)) {
                    checkName(name, row.cells().get(i).place(), rows, known);
                    told.add(name);
                  }
                }
              });
    }
    List<String> named = new ArrayList<>(rows.key());
    named.addAll(rows.onConflict().update());
    named.addAll(rows.onConflict().merge());
    named.forEach(name -> checkName(name, place(rows), rows, known));
  }

  private void checkMerged(Rows rows) {
    RowTable table = RowTable.of(rows, schema);
    for (String name : rows.onConflict().merge()) {
      if (table.types().containsKey(name) && !table.type(name).isJson()) {
        diagnostics.error(
            place(rows),
            "wrong-type",
            "merge is for JSON, and %s is %s".formatted(name, table.type(name).name()),
            "name it in update");
      }
    }
  }

  private void checkName(String name, SourceLocation place, Rows rows, Set<String> known) {
    if (!known.contains(name)) {
      diagnostics.error(
          place,
          "unknown-column",
          rows.table() + " has no column " + name,
          Suggestion.didYouMean(name, known).orElse("its columns: " + String.join(", ", known)));
    }
  }

  private SourceLocation place(Rows rows) {
    return places.getOrDefault(rows.id(), new SourceLocation("", 1, 1));
  }

  /**
   * All that is asked of a row is asked at once: a file is read each time that it is gone through.
   */
  private void checkRows(Rows rows, Map<String, RowColumn> columns) {
    SeenKeys seen = new SeenKeys(rows);
    RowValues values = new RowValues(schema);
    List<String> key = new ArrayList<>(rows.key());
    if (rows.source() instanceof CsvRows csv) {
      key.retainAll(csv.columns()); // what the header lacks, each row would
    }
    int[] wrong = new int[1];
    rows.source()
        .forEach(
            row -> {
              if (wrong[0] < MOST && !isRight(row, key, columns, new Known(seen, values))) {
                wrong[0]++;
              }
            });
  }

  /** What rows are looked at with. */
  private record Known(SeenKeys seen, RowValues values) {}

  private boolean isRight(
      WrittenRow row, List<String> key, Map<String, RowColumn> columns, Known known) {
    int before = diagnostics.size();
    columns.forEach((name, column) -> checkCell(row, name, column, known.values()));
    key.forEach(name -> checkKey(row, name));
    checkTwice(row, known.seen());
    return diagnostics.size() == before;
  }

  private void checkCell(WrittenRow row, String name, RowColumn column, RowValues values) {
    Cell cell = row.cell(name);
    boolean required = column.notNull() && column.filling() == Filling.NOTHING;
    String problem =
        cell == null && required
            ? "this row has no value for " + name + ", which is not null and has no default"
            : problem(cell, name, column, values);
    if (problem != null) {
      diagnostics.error(cell == null ? row.place() : cell.place(), "wrong-row", problem, null);
    }
  }

  private static @Nullable String problem(
      @Nullable Cell cell, String name, RowColumn column, RowValues values) {
    if (cell == null) {
      return null;
    }
    if (column.filling() == Filling.EXPRESSION) {
      return name + " is generated from other columns; leave it out";
    }
    boolean isNull = cell instanceof Cell.Text text && text.text() == null;
    return isNull && column.notNull()
        ? name + " is not null, and NULL is given"
        : values.problem(name, column, cell).orElse(null);
  }

  /** What an expression gives may be another value each time, and no row would be found again. */
  private void checkKey(WrittenRow row, String name) {
    Cell cell = row.cell(name);
    if (cell == null) {
      diagnostics.error(
          row.place(),
          "wrong-key",
          "this row has no value for " + name + ", which is in the key",
          "write null if that is meant");
    } else if (cell instanceof Cell.Expression) {
      diagnostics.error(
          cell.place(),
          "wrong-key",
          name + " is in the key, which takes values, not expressions",
          "an expression may give another value each time");
    }
  }

  /** The server will find the others, that are equal without being written alike. */
  private void checkTwice(WrittenRow row, SeenKeys seen) {
    SourceLocation first = seen.before(row);
    if (first != null) {
      duplicate(row.place(), first, diagnostics);
    }
  }

  static void duplicate(SourceLocation place, SourceLocation first, Diagnostics diagnostics) {
    diagnostics.error(
        place,
        "duplicate-row",
        "this row has the key of the one in " + first,
        "keep one of them, or add a column to the key");
  }
}
