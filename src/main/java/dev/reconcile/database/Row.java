package dev.reconcile.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by the names of its columns. Valid only while it is being read. */
public final class Row {

  private final ResultSet result;
  private final Map<String, String> otherNames;

  Row(ResultSet result) {
    this(result, Map.of());
  }

  private Row(ResultSet result, Map<String, String> otherNames) {
    this.result = result;
    this.otherNames = otherNames;
  }

  /** The same row, where some texts read as others. */
  public Row reading(Map<String, String> texts) {
    return new Row(result, texts);
  }

  /** A text that is never NULL. */
  public String text(String column) {
    return Objects.requireNonNull(textOrNull(column), column);
  }

  /** A text, or null. */
  public @Nullable String textOrNull(String column) {
    String text = read(() -> result.getString(column));
    return text == null ? null : otherNames.getOrDefault(text, text);
  }

  /** The value of the column at a position counted from 1, as PostgreSQL prints it; or null. */
  public @Nullable String textAt(int position) {
    return read(() -> result.getString(position));
  }

  /** A truth value; NULL is false. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(read(() -> result.getBoolean(column)));
  }

  /** A whole number; NULL is 0. */
  public long number(String column) {
    Long value = read(() -> result.getLong(column));
    return value == null ? 0 : value;
  }

  /** An array of texts; NULL is an empty one, NULL elements become empty texts. */
  public List<String> texts(String column) {
    Array array = read(() -> result.getArray(column));
    if (array == null) {
      return List.of();
    }
    Object[] elements = Objects.requireNonNull(read(() -> (Object[]) array.getArray()));
    return Arrays.stream(elements)
        .map(element -> element == null ? "" : element.toString())
        .toList();
  }

  /** The names of the columns, from left to right. */
  public List<String> columnNames() {
    return Objects.requireNonNull(
        read(
            () -> {
              String[] names = new String[result.getMetaData().getColumnCount()];
              for (int i = 0; i < names.length; i++) {
                names[i] = result.getMetaData().getColumnLabel(i + 1);
              }
              return List.of(names);
            }));
  }

  private static <T extends @Nullable Object> @Nullable T read(Reading<T> reading) {
    try {
      return reading.get();
    } catch (SQLException e) {
      throw DatabaseException.of(e, "reading a result");
    }
  }

  @FunctionalInterface
  private interface Reading<T extends @Nullable Object> {
    T get() throws SQLException;
  }
}
