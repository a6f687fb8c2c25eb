package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.Session;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.RowKey;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.spec.CsvText;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a live table as a description has them: in a file of CSV where they are many.
 *
 * @param rows what is described
 * @param csv the text of the file; null where the rows are in YAML
 */
public record ExportedRows(Rows rows, @Nullable String csv) {

  /** More than these are not read in YAML. */
  private static final int FEW = 50;

  /**
   * The rows that a table has.
   *
   * @param file what the file is called if there is to be one
   */
  public static ExportedRows of(ObjectId table, String file, Schema live, Session session) {
    List<String> columns =
        live.children(table).stream()
            .filter(
                part ->
                    live.find(part).orElseThrow() instanceof RowColumn column
                        && column.filling() != RowColumn.Filling.EXPRESSION)
            .map(ObjectId::name)
            .toList();
    List<String> key = key(table, columns, live);
    List<List<@Nullable String>> values = read(table, columns, order(table, key, live), session);
    String csv = values.size() > FEW ? csv(columns, values) : null;
    RowSource source =
        csv == null ? InlineRows.of(columns, values) : CsvRows.of(file, CsvText.of(file, csv));
    OnConflict update = new OnConflict(OnConflict.Manner.UPDATE, List.of(), List.of());
    ObjectId id = table.child(KindName.ROWS, Rows.REFERENCE);
    return new ExportedRows(new Rows(id, Rows.REFERENCE, key, update, source, null), csv);
  }

  /** Without a key, all of a row tells it from others. */
  private static List<String> key(ObjectId table, List<String> columns, Schema live) {
    return live.children(table).stream()
        .flatMap(part -> live.find(part).stream())
        .filter(RowKey.class::isInstance)
        .map(part -> ((RowKey) part).keyOfRows())
        .filter(key -> !key.isEmpty() && columns.containsAll(key))
        .findFirst()
        .orElse(columns);
  }

  private static List<List<@Nullable String>> read(
      ObjectId table, List<String> columns, List<String> order, Session session) {
    Sql query =
        sql("SELECT")
            .items(columns, (w, column) -> w.identifier(column).keyword("::text"))
            .keyword("FROM")
            .name(table)
            .keyword("AS t ORDER BY")
            .items(order, SqlWriter::fragment)
            .done();
    List<List<@Nullable String>> values = new ArrayList<>();
    session.query(
        query,
        row -> {
          List<@Nullable String> cells = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            cells.add(row.textAt(i));
          }
          return values.add(cells);
        },
        "reading rows of " + table);
    return values;
  }

  private static List<String> order(ObjectId table, List<String> key, Schema live) {
    return key.stream()
        .map(column -> sortable(table.child(KindName.COLUMN, column), live))
        .toList();
  }

  private static String sortable(ObjectId column, Schema live) {
    RowColumn known = (RowColumn) live.find(column).orElseThrow();
    String name = "t." + new SqlWriter().identifier(column.name()).done().text();
    return ColumnType.of(known, live).sortable(name);
  }

  private static String csv(List<String> columns, List<List<@Nullable String>> values) {
    StringBuilder text = new StringBuilder(line(columns));
    values.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<? extends @Nullable String> cells) {
    return cells.stream().map(ExportedRows::field).collect(Collectors.joining(",", "", "\n"));
  }

  /** What is empty is NULL, an empty text has quotes. */
  private static String field(@Nullable String text) {
    if (text == null) {
      return "";
    }
    boolean plain = !text.isEmpty() && text.matches("[^\",\\s\\p{Cntrl}]+");
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
