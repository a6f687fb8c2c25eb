package dev.reconcile.kind.copy;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.RowColumn;
import dev.reconcile.model.KindName;
import dev.reconcile.model.Schema;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a copy: {@code t} is the table, {@code wanted} what the query gives. */
final class CopySql {

  /** About as many rows as are inserted within a few tenths of a second. */
  private static final int BLOCKS = 128;

  private static final String MISSING = "pg_temp.reconcile_missing";

  /** A block of PL/pgSQL that is in no transaction can commit (PostgreSQL documentation, 43.8). */
  private static final String IN_BATCHES =
      """

      DECLARE
        blocks bigint;
        done bigint := 0;
      BEGIN
        DROP TABLE IF EXISTS %1$s;
        CREATE TEMPORARY TABLE reconcile_missing AS
          %2$s;
        COMMIT;
        blocks := pg_catalog.pg_relation_size('%1$s')
          / pg_catalog.current_setting('block_size')::bigint;
        WHILE done < blocks LOOP
          %3$s
            AND wanted.ctid >= ('(' || done || ',0)')::tid
            AND wanted.ctid < ('(' || done + %4$d || ',0)')::tid;
          COMMIT;
          done := done + %4$d;
        END LOOP;
        DROP TABLE %1$s;
        COMMIT;
      END
      """;

  private final Copy copy;
  private final Schema schema;

  CopySql(Copy copy, Schema schema) {
    this.copy = copy;
    this.schema = schema;
  }

  /** How many rows are missing. */
  Sql count() {
    return sql("SELECT count(*) FROM").parenthesized(missing().text()).keyword("AS missing").done();
  }

  /** Whether rows are missing. */
  Sql any() {
    return sql("SELECT EXISTS").parenthesized(missing().text()).done();
  }

  /** A few keys that the query gives more than once, of rows that are missing. */
  Sql twice() {
    String keys = copy.key().stream().map(CopySql::name).collect(Collectors.joining(", "));
    return sql("SELECT pg_catalog.concat('(', pg_catalog.concat_ws(', ',")
        .fragment(keys + "), ')')")
        .keyword("FROM")
        .parenthesized(missing().text())
        .keyword("AS missing GROUP BY")
        .fragment(keys)
        .keyword("HAVING count(*) > 1 ORDER BY")
        .fragment(keys)
        .keyword("LIMIT 3")
        .done();
  }

  /** The server looks at the INSERT without carrying it out. */
  Sql explained() {
    return new Sql("EXPLAIN " + insert().text());
  }

  /** All at once. */
  Sql insert() {
    return insert(wanted());
  }

  /** As many as a commit may hold up others for, then the next. */
  Sql inBatches() {
    String block =
        IN_BATCHES.formatted(
            MISSING,
            indented(missing(), 4),
            indented(insert(new Sql(MISSING + " AS wanted")), 4),
            BLOCKS);
    return sql("DO").dollarQuoted(block).done();
  }

  private static String indented(Sql sql, int columns) {
    return sql.text().replace("\n", "\n" + " ".repeat(columns));
  }

  private Sql missing() {
    return sql("SELECT wanted.*")
        .newLine()
        .keyword("FROM")
        .sql(wanted())
        .newLine()
        .sql(absent())
        .done();
  }

  private Sql insert(Sql relation) {
    return sql("INSERT INTO")
        .name(copy.table())
        .names(copy.columns())
        .newLine()
        .keyword("SELECT")
        .items(copy.columns(), (writer, column) -> writer.fragment("wanted." + name(column)))
        .newLine()
        .keyword("FROM")
        .sql(relation)
        .newLine()
        .sql(absent())
        .done();
  }

  private Sql wanted() {
    return sql("(" + copy.query().strip())
        .newLine()
        .keyword(") AS wanted")
        .names(copy.columns())
        .done();
  }

  private Sql absent() {
    List<String> matches = copy.key().stream().map(this::matches).toList();
    return sql("WHERE NOT EXISTS (SELECT FROM")
        .name(copy.table())
        .keyword("AS t WHERE")
        .fragment(String.join(" AND ", matches) + ")")
        .done();
  }

  /** Where there is no NULL, plain equality finds out in one go. */
  private String matches(String column) {
    boolean without =
        schema.find(copy.table().child(KindName.COLUMN, column)).stream()
            .anyMatch(found -> found instanceof RowColumn known && known.notNull());
    String operator = without ? "=" : "IS NOT DISTINCT FROM";
    return "t.%1$s %2$s wanted.%1$s".formatted(name(column), operator);
  }

  private static String name(String column) {
    return new SqlWriter().identifier(column).done().text();
  }
}
