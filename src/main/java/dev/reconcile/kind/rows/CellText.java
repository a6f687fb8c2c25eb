package dev.reconcile.kind.rows;

import dev.reconcile.spec.SpecNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the form in which the input function of a type reads them. */
final class CellText {

  private CellText() {}

  /** The text of a value; null for NULL, and for an expression, which has none. */
  static @Nullable String of(Cell cell, ColumnType type) {
    if (cell instanceof Cell.Text text) {
      return text.text() == null ? null : type.spelled(text.text());
    }
    if (cell instanceof Cell.Nested nested) {
      boolean array =
          type.form() == ColumnType.Form.ARRAY && nested.node() instanceof SpecNode.Items;
      return array ? arrayOf((SpecNode.Items) nested.node(), type) : jsonOf(nested.node());
    }
    return null;
  }

  /** All that a cell says, as a text that only the same cell has. */
  static String described(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.text() == null ? "null" : "text " + text.text();
    }
    return cell instanceof Cell.Expression expression
        ? "sql " + expression.sql()
        : "nested " + jsonOf(((Cell.Nested) cell).node());
  }

  /** PostgreSQL documentation, 8.15.2: every element in quotes, NULL without. */
  private static String arrayOf(SpecNode.Items items, ColumnType type) {
    return items.items().stream()
        .map(item -> element(item, type))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String element(SpecNode node, ColumnType type) {
    if (node instanceof SpecNode.Items inner && !type.holdsJson()) {
      return arrayOf(inner, type);
    }
    if (node instanceof SpecNode.Scalar scalar) {
      return scalar.missing() ? "NULL" : quoted(type.spelled(scalar.text()));
    }
    return quoted(jsonOf(node));
  }

  /** Plain words and numbers stand for themselves, which reads better. */
  private static String quoted(String text) {
    boolean plain = text.matches("[\\p{L}\\p{N}_.:+-]+") && !text.equalsIgnoreCase("null");
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** JSON; of a list of numbers also what pgvector reads. */
  static String jsonOf(SpecNode node) {
    if (node instanceof SpecNode.Items items) {
      return items.items().stream()
          .map(CellText::jsonOf)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof SpecNode.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> jsonText(entry.getKey()) + ": " + jsonOf(entry.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    SpecNode.Scalar scalar = (SpecNode.Scalar) node;
    return switch (scalar.meaning()) {
      case NOTHING -> "null";
      case TRUTH, NUMBER -> scalar.text();
      case TEXT -> jsonText(scalar.text());
    };
  }

  /** A text as JSON writes it (RFC 8259, 7). */
  static String jsonText(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
