package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.RowOrder;
import dev.reconcile.kind.rows.SentRows.Sent;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Finds the rows of a table that none of its sets has. */
final class OtherRowsSql {

  private OtherRowsSql() {}

  /** The keys of the rows that should go, in their order. */
  static Sql query(OtherRows others, List<String> key, Schema schema) {
    return sql("SELECT")
        .items(key, (writer, column) -> writer.fragment("t." + name(column) + "::text"))
        .sql(fromOthers(others, schema, OtherRowsSql::sent))
        .keyword("ORDER BY")
        .items(key, (writer, column) -> writer.fragment("t." + name(column) + "::text"))
        .done();
  }

  /** Deletes them without knowing them. */
  static Sql deleteAll(OtherRows others, Schema schema) {
    return sql("DELETE").sql(fromOthers(others, schema, OtherRowsSql::constants)).done();
  }

  private static Sql sent(RowSql sql, List<Sent> rows) {
    return sql.sent(SentRows.json(sql.shape().columns(), rows));
  }

  private static Sql constants(RowSql sql, List<Sent> rows) {
    return sql.values(rows.stream().map(Sent::texts).toList());
  }

  private static Sql fromOthers(
      OtherRows others, Schema schema, BiFunction<RowSql, List<Sent>, Sql> relation) {
    SqlWriter query =
        sql("FROM").name(others.table()).keyword("AS t WHERE").parenthesized(others.where());
    for (ObjectId id : RowOrder.rowsOf(others.table(), KindName.ROWS, schema)) {
      RowTable table = RowTable.of((Rows) schema.find(id).orElseThrow(), schema);
      keys(table)
          .forEach(
              (shape, rows) -> {
                RowSql sql = new RowSql(table, shape);
                query.newLine().keyword("AND").sql(notIn(sql, relation.apply(sql, rows)));
              });
    }
    return query.done();
  }

  /** The condition that a row is none of those of a relation. */
  static Sql notIn(RowSql sql, Sql relation) {
    return sql("NOT EXISTS (SELECT FROM")
        .sql(relation)
        .keyword("WHERE")
        .fragment(sql.matches().text() + ")")
        .done();
  }

  /** The keys of all rows, by which of them are NULL. */
  private static Map<RowShape, List<Sent>> keys(RowTable table) {
    Map<RowShape, List<Sent>> keys = new LinkedHashMap<>();
    table
        .rows()
        .source()
        .forEach(
            row -> {
              RowShape whole = table.shape(row);
              RowShape shape = keyOf(whole, table);
              keys.computeIfAbsent(shape, s -> new ArrayList<>())
                  .add(new Sent(row.number(), table.texts(shape, row)));
            });
    return keys;
  }

  /** The shape of the keys of rows of a shape. */
  static RowShape keyOf(RowShape shape, RowTable table) {
    return new RowShape(table.rows().key(), Map.of(), shape.nullKeys());
  }

  private static String name(String column) {
    return new SqlWriter().identifier(column).done().text();
  }
}
