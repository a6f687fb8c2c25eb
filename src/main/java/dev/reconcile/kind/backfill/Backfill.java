package dev.reconcile.kind.backfill;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.expression.scan.SqlFragment;
import dev.reconcile.kind.Fills;
import dev.reconcile.kind.WritesRows;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.model.Schema;
import dev.reconcile.model.SqlText;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that rows of a table get which match a condition, until none does; or the end of these
 * rows.
 *
 * @param set the assignments of an UPDATE; null where the rows are deleted
 * @param where which rows still lack the values
 * @param triggers what becomes of the table's triggers meanwhile
 * @param matching how many live rows match, not counted beyond {@link #MOST_COUNTED}; null for a
 *     description
 */
public record Backfill(
    ObjectId id, @Nullable String set, String where, Triggers triggers, @Nullable Long matching)
    implements Fills, WritesRows {

  /** To count more would take long, and only tells the reviewer that there are many. */
  public static final long MOST_COUNTED = 1_000_000;

  @Override
  public ObjectId table() {
    return id.requireParent();
  }

  /** What is done to all rows that match, in one go. */
  public Sql statement() {
    SqlWriter verb =
        set == null
            ? sql("DELETE FROM").name(table())
            : sql("UPDATE").name(table()).newLine().keyword("SET").fragment(set);
    return verb.newLine().keyword("WHERE").fragment(where).done();
  }

  @Override
  public Backfill found(long rows) {
    return new Backfill(id, set, where, triggers, rows);
  }

  /** How live differs. */
  List<Difference> differences() {
    if (matching == null || matching == 0) {
      return List.of();
    }
    return List.of(
        new Difference(
            "matching rows",
            Difference.Effect.ALTERS,
            Difference.Form.VALUE,
            counted(matching),
            "none"));
  }

  private static String counted(long matching) {
    String rows = "%,d".formatted(Math.min(matching, MOST_COUNTED));
    return matching > MOST_COUNTED ? "more than " + rows : rows;
  }

  /** How many match, as far as that is known. */
  String rowsInWords() {
    if (matching == null) {
      return "all matching rows";
    }
    return counted(matching) + (matching == 1 ? " matching row" : " matching rows");
  }

  @Override
  public boolean isPending() {
    return matching != null && matching > 0;
  }

  @Override
  public boolean deletes() {
    return set == null;
  }

  /** Where rows go, the columns that tell which ones: no constraint has to put up with these. */
  @Override
  public List<ObjectId> filled() {
    return set == null ? columns(SqlFragment.of(where).words()) : assigned(set);
  }

  private List<ObjectId> assigned(String set) {
    List<ObjectId> columns = new ArrayList<>();
    for (String assignment : SqlFragment.of("(" + set + ")").firstList()) {
      String left = assignment.substring(0, Math.max(0, assignment.indexOf('=')));
      columns.addAll(columns(SqlFragment.of(left).words()));
    }
    return columns;
  }

  @Override
  public Sql question(Schema schema) {
    return sql("SELECT count(*) FROM (SELECT FROM")
        .name(table())
        .keyword("WHERE")
        .parenthesized(where + "\n")
        .keyword("LIMIT " + (MOST_COUNTED + 1) + ") AS lacking")
        .done();
  }

  @Override
  public Sql whether(Schema schema) {
    return sql("SELECT EXISTS (SELECT FROM")
        .name(table())
        .keyword("WHERE")
        .parenthesized(where + "\n")
        .keyword(")")
        .done();
  }

  @Override
  public Sql trial(Schema schema) {
    return sql("EXPLAIN").sql(statement()).done();
  }

  @Override
  public String manner() {
    return "set is as in an UPDATE of the table, where a condition on its rows";
  }

  @Override
  public boolean concernsNewTables() {
    return false;
  }

  private List<ObjectId> columns(Collection<String> names) {
    return names.stream().map(name -> table().child(KindName.COLUMN, name)).toList();
  }

  @Override
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>(SqlFragment.of(where).words());
    if (set != null) {
      words.addAll(SqlFragment.of(set).words());
    }
    return words;
  }

  /**
   * The columns of its table that it names, the triggers that are to fire with their functions, and
   * what gives rows to the tables that it reads.
   */
  @Override
  public List<ObjectId> references(Schema schema) {
    Stream<ObjectId> firing =
        triggers == Triggers.FIRE
            ? schema.children(table()).stream()
                .filter(part -> part.kind() == KindName.TRIGGER)
                .flatMap(trigger -> withFunction(trigger, schema))
            : Stream.of();
    return Stream.of(
            columns(words()).stream().filter(schema::contains),
            firing,
            WritesRows.doneBefore(this, schema))
        .flatMap(needed -> needed)
        .toList();
  }

  private static Stream<ObjectId> withFunction(ObjectId trigger, Schema schema) {
    return Stream.concat(
            Stream.of(trigger),
            schema.find(trigger).stream().flatMap(found -> found.references(schema).stream()))
        .filter(needed -> needed.kind() == KindName.TRIGGER || needed.kind() == KindName.FUNCTION);
  }

  /** What goes in the same plan may be where the values come from. */
  @Override
  public boolean readsBefore(ObjectId going) {
    return switch (going.kind()) {
      case COLUMN, TABLE, VIEW, MATERIALIZED_VIEW, FUNCTION, FOREIGN_TABLE ->
          words().contains(going.bareName());
      default -> false;
    };
  }

  @Override
  public List<SqlText> sqlTexts() {
    SqlText condition = SqlText.ofLive(where);
    return set == null ? List.of(condition) : List.of(condition, SqlText.ofLive(set));
  }
}
