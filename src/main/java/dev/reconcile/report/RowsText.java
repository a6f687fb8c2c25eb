package dev.reconcile.report;

import dev.reconcile.database.Row;
import dev.reconcile.database.Session;
import java.util.ArrayList;
import java.util.List;

/** Rows of a query as psql shows them, with NULL spelt out and texts in quotes. */
public final class RowsText {

  private RowsText() {}

  /** The result of a query as a table of text. */
  public static String of(Session session, String query) {
    List<List<String>> lines = new ArrayList<>();
    session.query(
        query,
        row -> {
          if (lines.isEmpty()) {
            lines.add(row.columnNames());
          }
          return lines.add(cells(row));
        });
    return of(lines);
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.columnNames().size(); i++) {
      String value = row.textAt(i);
      cells.add(value == null ? "NULL" : value.isEmpty() ? "''" : value);
    }
    return cells;
  }

  /** Lines of cells as a table; the first has the names of the columns. */
  public static String of(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < lines.get(line).size(); column++) {
        int width = width(lines, column);
        text.append(column == 0 ? " " : " | ").append(padded(lines.get(line).get(column), width));
      }
      text.append('\n');
      if (line == 0) {
        text.append(rule(lines)).append('\n');
      }
    }
    return text.toString();
  }

  private static String rule(List<List<String>> lines) {
    List<String> dashes = new ArrayList<>();
    for (int column = 0; column < lines.get(0).size(); column++) {
      dashes.add("-".repeat(width(lines, column) + 2));
    }
    return String.join("+", dashes);
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
