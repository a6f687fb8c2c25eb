package dev.reconcile.kind.rows;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL over rows of one shape: {@code t} is the table, {@code wanted} what is described.
 *
 * @param table the rows with their table
 * @param shape what they have in common
 */
record RowSql(RowTable table, RowShape shape) {

  /** Only objects have keys; of anything else, || makes an array that grows each time. */
  private static final String MERGED =
      "CASE WHEN jsonb_typeof(%1$s) = 'object' AND jsonb_typeof(%2$s) = 'object'"
          + " THEN %1$s || %2$s ELSE coalesce(%2$s, %1$s) END";

  private static final String ORDINAL = "reconcile_row";

  /** The condition that a row of the table is a wanted one. Plain equality can use an index. */
  Sql matches() {
    return joined(
        " AND ",
        table.rows().key().stream()
            .map(
                column ->
                    shape.nullKeys().contains(column)
                        ? live(column).keyword("IS NULL").done()
                        : equal(column))
            .toList());
  }

  private Sql equal(String column) {
    ColumnType type = table.type(column);
    return new Sql(
        type.keyed(live(column).done().text()) + " = " + type.keyed(wanted(column).text()));
  }

  /** The columns that are brought in line where a row is there. */
  List<String> compared() {
    return shape.columns().stream()
        .filter(column -> !table.rows().key().contains(column))
        .filter(column -> !table.sequenceOnly().contains(column))
        .filter(table.rows().onConflict()::concerns)
        .toList();
  }

  /** The same with the columns alone that it takes to bring rows in line. */
  RowSql updating() {
    List<String> columns = new ArrayList<>(table.rows().key());
    columns.addAll(compared());
    return new RowSql(table, new RowShape(columns, Map.of(), shape.nullKeys()));
  }

  /** The condition that one of the columns differs. */
  Sql differs(List<String> columns) {
    List<Sql> live = columns.stream().map(c -> comparable(c, live(c).done())).toList();
    List<Sql> wanted = columns.stream().map(c -> comparable(c, result(c))).toList();
    return columns.size() == 1
        ? new SqlWriter().sql(live.get(0)).keyword("IS DISTINCT FROM").sql(wanted.get(0)).done()
        : new SqlWriter()
            .list(live, SqlWriter::sql)
            .keyword("IS DISTINCT FROM")
            .list(wanted, SqlWriter::sql)
            .done();
  }

  private Sql comparable(String column, Sql operand) {
    return new Sql(table.type(column).comparable(operand.text()));
  }

  /** What a column becomes: what is wanted, or the keys of both where JSON is merged. */
  Sql result(String column) {
    if (!table.rows().onConflict().merges(column)) {
      return wanted(column);
    }
    String cast = table.type(column).isJsonb() ? "" : "::jsonb";
    String live = live(column).done().text() + cast;
    String wanted = wanted(column).text() + cast;
    String merged = MERGED.formatted(live, wanted);
    return new Sql(cast.isEmpty() ? merged : "(" + merged + ")::" + table.type(column).name());
  }

  /** Inserts the rows of a relation that are not there. */
  Sql insert(Sql relation) {
    return into()
        .newLine()
        .keyword("SELECT")
        .sql(joined(", ", selected()))
        .newLine()
        .keyword("FROM")
        .sql(relation)
        .newLine()
        .keyword("WHERE NOT EXISTS (SELECT FROM")
        .name(table.rows().table())
        .keyword("AS t WHERE")
        .fragment(matches().text() + ")")
        .done();
  }

  /** Inserts rows where none can be. */
  Sql insertAll(List<Sql> rows) {
    return into().keyword("VALUES").itemsOnLines(rows).done();
  }

  private SqlWriter into() {
    List<String> columns = new ArrayList<>(shape.columns());
    columns.addAll(shape.expressions().keySet());
    boolean overrides = columns.stream().anyMatch(table.sequenceOnly()::contains);
    return sql("INSERT INTO")
        .name(table.rows().table())
        .names(columns)
        .keywordIf(overrides, "OVERRIDING SYSTEM VALUE");
  }

  private List<Sql> selected() {
    List<Sql> selected = new ArrayList<>();
    shape.columns().forEach(column -> selected.add(wanted(column)));
    shape.expressions().values().forEach(expression -> selected.add(new Sql(expression)));
    return selected;
  }

  /** Brings rows in line that are there, but differ. */
  Sql update(Sql relation) {
    List<String> columns = compared();
    return sql("UPDATE")
        .name(table.rows().table())
        .keyword("AS t")
        .newLine()
        .keyword("SET")
        .items(columns, (writer, c) -> writer.identifier(c).keyword("=").sql(result(c)))
        .newLine()
        .keyword("FROM")
        .sql(relation)
        .newLine()
        .keyword("WHERE")
        .sql(matches())
        .keyword("AND")
        .sql(differs(columns))
        .done();
  }

  /** Rows as constants. The first says the types; texts need none. */
  Sql values(List<List<@Nullable String>> rows) {
    List<Sql> lines = new ArrayList<>();
    for (List<@Nullable String> row : rows) {
      ColumnType.Place place = lines.isEmpty() ? ColumnType.Place.FIRST : ColumnType.Place.LATER;
      lines.add(constants(row, List.of(), place));
    }
    String separator = lines.size() == 1 ? " " : "\n        ";
    return sql("(VALUES" + separator + joined("," + separator, lines).text() + ") AS wanted")
        .names(shape.columns())
        .done();
  }

  /** One row as constants, with expressions behind them. */
  Sql constants(List<@Nullable String> row, Iterable<String> expressions, ColumnType.Place place) {
    List<Sql> items = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      items.add(table.type(shape.columns().get(i)).constant(row.get(i), place));
    }
    expressions.forEach(expression -> items.add(new Sql(expression)));
    return new SqlWriter().list(items, SqlWriter::sql).done();
  }

  /**
   * Rows of a JSON text. So the server reads each value by its type's input function with the
   * column's modifier: unlike a cast, that refuses what is too long. JSON itself is cast, because
   * in a JSON text it would be a text.
   */
  Sql sent(String json) {
    List<Sql> columns = new ArrayList<>();
    List<Sql> definitions = new ArrayList<>();
    columns.add(Sql.of(ORDINAL));
    definitions.add(Sql.of(ORDINAL + " integer"));
    for (String column : shape.columns()) {
      ColumnType type = table.type(column);
      SqlWriter value = new SqlWriter().identifier(column);
      String cast = type.isJson() ? "::" + type.name() + " AS " : "";
      columns.add(
          cast.isEmpty()
              ? value.done()
              : new SqlWriter().fragment(value.done().text() + cast).identifier(column).done());
      definitions.add(
          new SqlWriter().identifier(column).fragment(type.isJson() ? "text" : type.name()).done());
    }
    return sql("(SELECT")
        .items(columns, SqlWriter::sql)
        .keyword("FROM pg_catalog.json_to_recordset(")
        .literal(json)
        .keyword("::json) AS sent")
        .list(definitions, SqlWriter::sql)
        .keyword(") AS wanted")
        .done();
  }

  /** Which of the wanted rows are missing or differ, and in what. */
  Sql comparison(Sql sent) {
    List<String> columns = compared();
    SqlWriter query = sql("SELECT wanted." + ORDINAL + ", t.tableoid IS NULL");
    columns.forEach(
        column ->
            query
                .keyword(",")
                .sql(differs(List.of(column)))
                .keyword(",")
                .fragment(live(column).done().text() + "::text")
                .keyword(",")
                .fragment("(" + result(column).text() + ")::text"));
    query
        .keyword("FROM")
        .sql(sent)
        .keyword("LEFT JOIN")
        .name(table.rows().table())
        .keyword("AS t ON")
        .sql(matches())
        .keyword("WHERE t.tableoid IS NULL");
    if (!columns.isEmpty()) {
      query.keyword("OR").sql(differs(columns));
    }
    return query.keyword("ORDER BY 1").done();
  }

  /** Has the server read values of the only column; one that nobody asks for it would not cast. */
  Sql read(Sql sent) {
    return sql("SELECT count(" + wanted(shape.columns().get(0)).text() + ") FROM").sql(sent).done();
  }

  /**
   * Has the server read an expression for new rows, and compute nothing. A type of users' may be
   * yet to come.
   */
  Sql explained(String column) {
    String type = table.type(column).name();
    return sql("EXPLAIN SELECT")
        .parenthesized(Objects.requireNonNull(shape.expressions().get(column)) + "\n")
        .keywordIf(TypeName.isBuiltIn(type), "::" + type)
        .done();
  }

  /** The numbers of wanted rows with equal keys, NULL being equal to NULL. */
  Sql duplicates(Sql sent) {
    return sql("SELECT pg_catalog.array_agg(" + ORDINAL + " ORDER BY " + ORDINAL + ") AS numbers")
        .keyword("FROM")
        .sql(sent)
        .keyword("GROUP BY")
        .items(shape.columns(), (w, column) -> w.fragment(table.type(column).keyed(name(column))))
        .keyword("HAVING count(*) > 1 ORDER BY 1")
        .done();
  }

  SqlWriter live(String column) {
    return new SqlWriter().fragment("t." + name(column));
  }

  static Sql wanted(String column) {
    return new Sql("wanted." + name(column));
  }

  private static String name(String column) {
    return new SqlWriter().identifier(column).done().text();
  }

  static Sql joined(String separator, List<Sql> parts) {
    return new Sql(parts.stream().map(Sql::text).collect(Collectors.joining(separator)));
  }
}
