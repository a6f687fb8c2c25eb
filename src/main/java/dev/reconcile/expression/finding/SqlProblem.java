package dev.reconcile.expression.finding;

import java.util.List;

/**
 * What a text of SQL names and is not there.
 *
 * @param code a stable name, as in {@code unknown-column}
 * @param message what is wrong
 * @param word the name in question
 * @param known what could have been meant instead
 * @param line within the text, counted from 1
 * @param column within the line, counted from 1
 */
public record SqlProblem(
    String code, String message, String word, List<String> known, int line, int column) {

  public SqlProblem {
    known = List.copyOf(known);
  }

  /** One that is said of a text as a whole. */
  public static SqlProblem ofAll(String text, String code, String message) {
    String margin = text.substring(0, text.length() - text.stripLeading().length());
    return new SqlProblem(
        code,
        message,
        "",
        List.of(),
        1 + (int) margin.chars().filter(c -> c == '\n').count(),
        margin.length() - margin.lastIndexOf('\n'));
  }

  /** Where in the text it is, counted from 0. */
  public int offsetIn(String text) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + column - 1;
  }
}
