package dev.reconcile.kind.copy;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.Deferrable;
import dev.reconcile.kind.Deferral;
import dev.reconcile.kind.IndexShape;
import dev.reconcile.kind.Indexing;
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
    return whole(insert(wanted(), absent()));
  }

  /**
   * As many as a commit may hold up others for, then the next.
   *
   * @param lookup whether each batch looks once more which of its rows are there by now
   */
  Batches inBatches(Lookup lookup) {
    ObjectId aside = aside();
    Sql rows = new Sql(new SqlWriter().name(aside).done().text() + " AS wanted");
    Sql condition = lookup == Lookup.BY_INDEX ? absent() : new Sql("WHERE true");
    return Batches.inserting(
        copy.id(),
        aside,
        new Batches.Staging(missing(), any(), insert(), insert(rows, condition), conflict()));
  }

  /** How a row of the table is found by its key. */
  enum Lookup {
    BY_INDEX,
    /** By reading the whole table, which no batch has the time for. */
    NONE
  }

  /** How it is found in a table as it is. */
  Lookup lookup(Schema live) {
    return live.children(copy.table()).stream()
            .flatMap(part -> live.find(part).stream())
            .filter(Indexing.class::isInstance)
            .flatMap(indexing -> ((Indexing) indexing).shape().stream())
            .anyMatch(this::finds)
        ? Lookup.BY_INDEX
        : Lookup.NONE;
  }

  private boolean finds(IndexShape shape) {
    return shape.method().equals(IndexShape.BTREE)
        && shape.where() == null
        && shape.leadingColumns().stream().limit(1).anyMatch(copy.key()::contains);
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

  private Sql insert(Sql relation, Sql condition) {
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
        .sql(condition)
        .done();
  }

  private Sql wanted() {
    return sql("(" + copy.query().strip())
        .newLine()
        .keyword(") AS wanted")
        .names(copy.columns())
        .done();
  }

  /** Plain equality finds out in one go; to be NULL-safe is for rows whose keys hold a NULL. */
  private Sql absent() {
    List<String> nullable = copy.key().stream().filter(this::takesNull).toList();
    SqlWriter writer = sql("WHERE").sql(unmatched("="));
    if (nullable.isEmpty()) {
      return writer.done();
    }
    String whole =
        nullable.stream()
            .map(column -> "wanted." + name(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return writer
        .newLine()
        .keyword("AND")
        .parenthesized(whole + " OR " + unmatched("IS NOT DISTINCT FROM").text())
        .done();
  }

  private Sql unmatched(String operator) {
    String matches =
        copy.key().stream()
            .map(column -> "t.%1$s %2$s wanted.%1$s".formatted(name(column), operator))
            .collect(Collectors.joining(" AND "));
    return sql("NOT EXISTS (SELECT FROM")
        .name(copy.table())
        .keyword("AS t WHERE")
        .fragment(matches + ")")
        .done();
  }

  private boolean takesNull(String column) {
    return schema.find(copy.table().child(KindName.COLUMN, column)).stream()
        .noneMatch(found -> found instanceof RowColumn known && known.notNull());
  }

  private static String name(String column) {
    return new SqlWriter().identifier(column).done().text();
  }
}
