package dev.reconcile.kind.copy;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Deferrable;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.RowColumn;
import dev.reconcile.kind.RowKey;
import dev.reconcile.model.Fingerprint;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.plan.Batches;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements of a copy: {@code t} is the table, {@code wanted} what the query gives. */
final class CopySql {

  private static final String JOURNAL = "reconcile";

  /** So many tell a copy from all others that are under way. */
  private static final int DIGITS = 12;

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
    return sql("SELECT EXISTS").parenthesized(missing().text()).keyword("AS remaining").done();
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
    return whole(insert(wanted()));
  }

  /** As many as a commit may hold up others for, then the next. */
  Batches inBatches() {
    ObjectId aside = aside();
    Sql rows = new Sql(new SqlWriter().name(aside).done().text() + " AS wanted");
    return Batches.inserting(
        copy.id(),
        aside,
        new Batches.Staging(missing(), any(), insert(), insert(rows), conflict()));
  }

  private ObjectId aside() {
    String digest = Fingerprint.digest(List.of(copy.id().toString(), insert().text()));
    return ObjectId.in(JOURNAL, KindName.TABLE, "copy_" + digest.substring(0, DIGITS));
  }

  private Sql whole(Sql insert) {
    return conflict().text().isEmpty()
        ? insert
        : new SqlWriter().sql(insert).newLine().sql(conflict()).done();
  }

  /** Where a key sees to it that there is one row only, who comes first may be somebody else. */
  private Sql conflict() {
    boolean isKey =
        schema.children(copy.table()).stream()
            .flatMap(part -> schema.find(part).stream())
            .anyMatch(
                part ->
                    part instanceof RowKey key
                        && part instanceof Deferrable constraint
                        && constraint.deferral() == Deferral.NOT_DEFERRABLE
                        && Set.copyOf(key.keyOfRows()).equals(Set.copyOf(copy.key())));
    return isKey
        ? sql("ON CONFLICT").names(copy.key()).keyword("DO NOTHING").done()
        : new SqlWriter().done();
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
