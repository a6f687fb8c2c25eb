package dev.reconcile.kind.rows;

import dev.reconcile.database.DatabaseException;
import dev.reconcile.database.Session;
import dev.reconcile.diagnostic.Diagnostics;
import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.kind.rows.SentRows.Sent;
import dev.reconcile.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the values that the server refuses, when it refused a query over many. */
final class BadValues {

  /** What does not exist yet cannot be asked (PostgreSQL documentation, appendix A). */
  private static final Set<String> UNDEFINED = Set.of("3F000", "42704", "42P01");

  /** Who has more mistakes in a column has one mistake. */
  private static final int MOST = 10;

  /** More would take too much room at once; among them, keys of the table tell, if it has any. */
  private static final int MOST_COMPARED = 200_000;

  private static final String DOING = "reading values";

  private final Session session;
  private final RowTable table;
  private final SourceLocation place;
  private final Diagnostics diagnostics;
  private boolean refused;

  BadValues(Session session, RowTable table, SourceLocation place, Diagnostics diagnostics) {
    this.session = session;
    this.table = table;
    this.place = place;
    this.diagnostics = diagnostics;
  }

  /** Does the work; when the server refuses it, reports why. */
  void unlessRefused(RowShape shape, List<Sent> rows, Supplier<?> work) {
    DatabaseException problem = refusal(work);
    if (problem == null || UNDEFINED.contains(problem.sqlState())) {
      return;
    }
    refused = true;
    boolean found = false;
    for (String column : shape.columns()) {
      found |= check(column, shape, rows);
    }
    if (!found) {
      diagnostics.error(
          place,
          "wrong-rows",
          "the rows of " + table.rows().table() + " cannot be compared: " + problem.reason(),
          null);
    }
  }

  /** Reports the values of a column that its type refuses; says whether there are any. */
  boolean check(String column, RowShape shape, List<Sent> rows) {
    Map<Integer, String> reasons = new HashMap<>();
    List<Sent> only = only(shape.columns().indexOf(column), rows);
    search(new RowShape(List.of(column), Map.of(), Set.of()), only, reasons);
    report(column, reasons);
    return !reasons.isEmpty();
  }

  /** Reports an expression that the server does not take. */
  void check(String column, RowShape shape, Sent example) {
    Sql expression = new RowSql(table, shape).explained(column);
    DatabaseException problem = refusal(() -> session.query(expression, row -> true, DOING));
    if (problem != null && !problem.isAboutPrivileges()) {
      String reason = "the server does not take this: " + problem.reason();
      report(column, Map.of(example.number(), reason));
    }
  }

  private @Nullable DatabaseException refusal(Supplier<?> work) {
    try {
      session.inSavepoint(work);
      return null;
    } catch (DatabaseException e) {
      return e;
    }
  }

  private static List<Sent> only(int index, List<Sent> rows) {
    List<Sent> only = new ArrayList<>();
    for (Sent row : rows) {
      List<@Nullable String> one = new ArrayList<>();
      one.add(row.texts().get(index));
      only.add(new Sent(row.number(), one));
    }
    return only;
  }

  /** By halves, so that a few bad values among many take few questions. */
  private void search(RowShape shape, List<Sent> rows, Map<Integer, String> reasons) {
    RowSql sql = new RowSql(table, shape);
    Sql query = sql.read(sql.sent(SentRows.json(shape.columns(), rows)));
    DatabaseException problem =
        reasons.size() >= MOST ? null : refusal(() -> session.query(query, row -> true, DOING));
    if (problem == null) {
      return;
    }
    if (rows.size() == 1) {
      String type = table.type(shape.columns().get(0)).name();
      reasons.put(
          rows.get(0).number(),
          shape.columns().get(0) + " is " + type + ", which refuses this: " + problem.reason());
      return;
    }
    int half = rows.size() / 2;
    search(shape, rows.subList(0, half), reasons);
    search(shape, rows.subList(half, rows.size()), reasons);
  }

  private void report(String column, Map<Integer, String> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    table
        .rows()
        .source()
        .forEach(
            row -> {
              String reason = reasons.get(row.number());
              Cell cell = row.cell(column);
              if (reason != null && cell != null) {
                diagnostics.error(cell.place(), "wrong-value", reason, hint(table.type(column)));
              }
            });
  }

  private static @Nullable String hint(ColumnType type) {
    return type.form() == ColumnType.Form.JSON
        ? "a text within JSON has quotes of its own: '\"text\"'"
        : null;
  }

  /** Rows whose keys are equal for the server, whatever they look like. */
  void reportDuplicates() {
    int size = table.rows().source().size();
    if (refused || size < 2 || size > MOST_COMPARED) {
      return;
    }
    List<Sent> keys = new ArrayList<>();
    List<String> columns = table.rows().key();
    table.rows().source().forEach(row -> keys.add(new Sent(row.number(), key(row, columns))));
    RowSql sql = new RowSql(table, new RowShape(columns, Map.of(), Set.of()));
    Sql query = sql.duplicates(sql.sent(SentRows.json(columns, keys)));
    List<List<Integer>> twice = new ArrayList<>();
    refusal(
        () ->
            session.query(
                query,
                row -> twice.add(row.texts("numbers").stream().map(Integer::valueOf).toList()),
                DOING));
    if (!twice.isEmpty()) {
      report(twice);
    }
  }

  private List<@Nullable String> key(WrittenRow row, List<String> columns) {
    List<@Nullable String> key = new ArrayList<>();
    for (String column : columns) {
      Cell cell = row.cell(column);
      key.add(cell == null ? null : CellText.of(cell, table.type(column)));
    }
    return key;
  }

  private void report(List<List<Integer>> twice) {
    Map<Integer, SourceLocation> places = new HashMap<>();
    table.rows().source().forEach(row -> places.put(row.number(), row.place()));
    for (List<Integer> same : twice) {
      for (int number : same.subList(1, same.size())) {
        RowsCheck.duplicate(
            places.getOrDefault(number, place),
            places.getOrDefault(same.get(0), place),
            diagnostics);
      }
    }
  }
}
