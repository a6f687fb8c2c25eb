package dev.reconcile.kind.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rows on their way to the server as JSON, some thousand at a time. */
final class SentRows {

  /** Enough to make round trips cheap, few enough to be held in memory. */
  private static final int MOST = 10_000;

  private static final int MOST_CHARACTERS = 2_000_000;

  /** One row. */
  record Sent(int number, List<@Nullable String> texts) {}

  private final RowTable table;
  private final Map<RowShape, List<Sent>> waiting = new LinkedHashMap<>();
  private int count;
  private int characters;

  private SentRows(RowTable table) {
    this.table = table;
  }

  /** Gives all rows, shape by shape. */
  static void of(RowTable table, BiConsumer<RowShape, List<Sent>> each) {
    SentRows sent = new SentRows(table);
    table.rows().source().forEach(row -> sent.add(row, each));
    sent.flush(each);
  }

  private void add(WrittenRow row, BiConsumer<RowShape, List<Sent>> each) {
    RowShape shape = table.shape(row);
    List<@Nullable String> texts = table.texts(shape, row);
    waiting.computeIfAbsent(shape, s -> new ArrayList<>()).add(new Sent(row.number(), texts));
    texts.forEach(text -> characters += text == null ? 0 : text.length());
    count++;
    if (count == MOST || characters > MOST_CHARACTERS) {
      flush(each);
    }
  }

  private void flush(BiConsumer<RowShape, List<Sent>> each) {
    waiting.forEach(each);
    waiting.clear();
    count = 0;
    characters = 0;
  }

  /** The rows as a JSON array of objects. */
  static String json(List<String> columns, List<Sent> rows) {
    StringBuilder json = new StringBuilder("[");
    for (Sent row : rows) {
      json.append(json.length() == 1 ? "" : ",");
      json.append("{\"reconcile_row\":").append(row.number());
      for (int i = 0; i < columns.size(); i++) {
        String text = row.texts().get(i);
        json.append(',').append(CellText.jsonText(columns.get(i))).append(':');
        json.append(text == null ? "null" : CellText.jsonText(text));
      }
      json.append('}');
    }
    return json.append(']').toString();
  }
}
