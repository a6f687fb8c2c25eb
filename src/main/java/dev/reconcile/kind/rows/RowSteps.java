package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.database.CopiedLines;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements over rows: with constants for a few, over a temporary table for many. */
final class RowSteps {

  /** What a reviewer still reads. */
  private static final int FEW = 200;

  private static final String TEMPORARY = "reconcile_rows";

  private RowSteps() {}

  /**
   * Statements over some rows of one shape.
   *
   * @param statements what they are, given the relation that has the rows
   */
  static List<Operation> over(
      RowSql sql, BitSet numbers, Function<Sql, List<Operation>> statements) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return numbers.cardinality() <= FEW
        ? statements.apply(sql.values(values(sql, numbers)))
        : overTemporary(sql, numbers, statements);
  }

  private static List<Operation> overTemporary(
      RowSql sql, BitSet numbers, Function<Sql, List<Operation>> statements) {
    Sql name = new SqlWriter().qualified("pg_temp", TEMPORARY).done();
    List<Operation> operations = new ArrayList<>();
    operations.add(
        operation(
            sql("CREATE TEMPORARY TABLE")
                .identifier(TEMPORARY)
                .list(
                    sql.shape().columns(),
                    (writer, column) ->
                        writer.identifier(column).fragment(sql.table().type(column).name()))
                .done()));
    operations.add(copy(sql, name, numbers));
    operations.addAll(statements.apply(new Sql(name.text() + " AS wanted")));
    operations.add(operation(sql("DROP TABLE").sql(name).done()));
    return operations;
  }

  /** Rows for a table where none can be yet. */
  static List<Operation> filling(RowSql sql, BitSet numbers) {
    if (numbers.cardinality() > FEW) {
      Sql table = new SqlWriter().name(sql.table().rows().table()).done();
      return sql.shape().expressions().isEmpty()
          ? List.of(copy(sql, table, numbers))
          : overTemporary(sql, numbers, relation -> List.of(operation(sql.insert(relation))));
    }
    List<Sql> rows = new ArrayList<>();
    values(sql, numbers)
        .forEach(
            row ->
                rows.add(
                    sql.constants(
                        row, sql.shape().expressions().values(), ColumnType.Place.LATER)));
    return List.of(operation(sql.insertAll(rows)));
  }

  static Operation operation(Sql sql) {
    return Operation.of(sql, Lock.NONE);
  }

  private static List<List<@Nullable String>> values(RowSql sql, BitSet numbers) {
    List<List<@Nullable String>> values = new ArrayList<>();
    sql.table().values(sql.shape(), numbers, (row, texts) -> values.add(texts));
    return values;
  }

  private static Operation copy(RowSql sql, Sql target, BitSet numbers) {
    CopiedLines lines =
        each -> sql.table().values(sql.shape(), numbers, (row, texts) -> each.accept(line(texts)));
    return Operation.copying(
            sql("COPY").sql(target).names(sql.shape().columns()).keyword("FROM STDIN").done(),
            lines)
        .noting("%,d rows".formatted(numbers.cardinality()));
  }

  /** PostgreSQL documentation, COPY, text format. */
  private static String line(List<@Nullable String> texts) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      line.append(i == 0 ? "" : "\t").append(text == null ? "\\N" : escaped(text));
    }
    return line.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
