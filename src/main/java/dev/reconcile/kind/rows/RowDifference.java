package dev.reconcile.kind.rows;

import dev.reconcile.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences of rows in words. */
final class RowDifference {

  private static final String THERE = "there";

  /** A difference that is only counted. */
  static final Difference OF_ANOTHER = of("other rows", "", "as described");

  private RowDifference() {}

  static Difference missing(String row) {
    return of(row, "", THERE);
  }

  static Difference gone(WrittenRow row) {
    List<@Nullable String> texts = new ArrayList<>();
    row.cells().forEach(cell -> texts.add(((Cell.Text) cell).text()));
    return of(name(row.columns(), texts), THERE, "");
  }

  static Difference changed(String row, String column, @Nullable String from, @Nullable String to) {
    return of(row + ": " + column, value(from), value(to));
  }

  /** A row by its key: {@code row provider=acme, model=a1}. */
  static String name(List<String> columns, List<@Nullable String> texts) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(columns.get(i) + "=" + (texts.get(i) == null ? "NULL" : texts.get(i)));
    }
    return "row " + String.join(", ", parts);
  }

  private static String value(@Nullable String text) {
    return text == null ? "NULL" : "'" + text + "'";
  }

  private static Difference of(String property, String from, String to) {
    return new Difference(property, Difference.Effect.ALTERS, Difference.Form.ROW, from, to);
  }
}
