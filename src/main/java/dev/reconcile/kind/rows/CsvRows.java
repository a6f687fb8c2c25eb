package dev.reconcile.kind.rows;

import dev.reconcile.diagnostic.SourceLocation;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.spec.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file of CSV, which is gone through each time, so that any number of them takes no more
 * room than a few.
 *
 * @param said the file's name as YAML has it
 * @param header the columns, each where the file names it
 */
record CsvRows(String said, CsvText csv, List<CsvText.Field> header, int size, String digest)
    implements RowSource {

  static CsvRows of(String said, CsvText csv) {
    List<List<CsvText.Field>> header = new ArrayList<>();
    Fingerprint.Running digest = new Fingerprint.Running();
    int[] records = new int[1];
    csv.read(
        fields -> {
          if (records[0]++ == 0) {
            header.add(fields);
          }
          fields.forEach(field -> digest.add(field.text() == null ? "null" : "=" + field.text()));
          digest.add("end");
        });
    return new CsvRows(
        said,
        csv,
        header.isEmpty() ? List.of() : header.get(0),
        Math.max(0, records[0] - 1),
        digest.end());
  }

  List<String> columns() {
    return header.stream().map(field -> field.text() == null ? "" : field.text()).toList();
  }

  @Override
  public void forEach(Consumer<WrittenRow> each) {
    List<String> columns = columns();
    int[] records = new int[1];
    csv.read(
        fields -> {
          if (records[0]++ > 0) {
            each.accept(row(records[0] - 2, columns, fields));
          }
        });
  }

  private static WrittenRow row(int number, List<String> columns, List<CsvText.Field> fields) {
    List<Cell> cells = new ArrayList<>();
    fields.forEach(field -> cells.add(new Cell.Text(field.text(), field.place())));
    SourceLocation place = fields.get(0).place();
    return new WrittenRow(number, place, columns, cells);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CsvRows same && said.equals(same.said) && digest.equals(same.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return size + " rows " + digest;
  }
}
