package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are kept as they were read.
 *
 * @param rows each of them
 * @param digest of what they say
 */
record InlineRows(List<WrittenRow> rows, String digest) implements RowSource {

  /** Rows as YAML or JSON has them. */
  static InlineRows of(List<SpecNode.Mapping> entries) {
    List<WrittenRow> rows = new ArrayList<>();
    for (SpecNode.Mapping entry : entries) {
      List<Cell> cells =
          entry.entries().values().stream().map(value -> Cell.of(value.value())).toList();
      rows.add(
          new WrittenRow(rows.size(), entry.place(), List.copyOf(entry.entries().keySet()), cells));
    }
    return new InlineRows(List.copyOf(rows), digestOf(rows));
  }

  /** Rows that a query gave. */
  static InlineRows of(List<String> columns, List<List<@Nullable String>> values) {
    SourceLocation nowhere = new SourceLocation("", 1, 1);
    List<WrittenRow> rows = new ArrayList<>();
    for (List<@Nullable String> row : values) {
      List<Cell> cells = new ArrayList<>();
      row.forEach(value -> cells.add(new Cell.Text(value, nowhere)));
      rows.add(new WrittenRow(rows.size(), nowhere, columns, cells));
    }
    return new InlineRows(List.copyOf(rows), digestOf(rows));
  }

  private static String digestOf(List<WrittenRow> rows) {
    List<String> texts = new ArrayList<>();
    for (WrittenRow row : rows) {
      texts.add(row.columns().toString());
      row.cells().forEach(cell -> texts.add(CellText.described(cell)));
    }
    return Fingerprint.digest(texts);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public void forEach(Consumer<WrittenRow> each) {
    rows.forEach(each);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InlineRows same && digest.equals(same.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return rows.size() + " rows " + digest;
  }
}
