package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What need not be done in one go: an UPDATE until no row matches, or an INSERT until none is
 * missing.
 *
 * @param object what progress is kept under
 * @param table whose blocks are gone through
 * @param set the assignments of an UPDATE, as SQL
 * @param where which rows still have to be updated, as SQL
 * @param settings what is set for each transaction
 * @param staging where rows come from that are inserted; null for an UPDATE
 */
public record Batches(
    ObjectId object,
    ObjectId table,
    String set,
    String where,
    List<Sql> settings,
    @Nullable Staging staging) {

  /**
   * Rows that are missing, set aside in a table until they are inserted.
   *
   * @param missing the query that gives them
   * @param any whether there are any
   * @param statement inserts them in one go
   * @param insert inserts those that the table holds, which is called {@code wanted}; ends with a
   *     condition
   * @param conflict what becomes of a row that somebody else inserts at the same time; may be empty
   */
  public record Staging(Sql missing, Sql any, Sql statement, Sql insert, Sql conflict) {}

  /** Takes a copy of the list. */
  public Batches {
    settings = List.copyOf(settings);
  }

  /** An UPDATE. */
  public Batches(ObjectId object, ObjectId table, String set, String where, List<Sql> settings) {
    this(object, table, set, where, settings, null);
  }

  /** An INSERT of rows that wait in a table meanwhile. */
  public static Batches inserting(ObjectId object, ObjectId table, Staging staging) {
    return new Batches(object, table, "", "", List.of(), staging);
  }

  /** The same in one go. */
  public Sql statement() {
    if (staging != null) {
      return staging.statement();
    }
    return SqlWriter.sql("UPDATE")
        .name(table)
        .newLine()
        .keyword("SET")
        .fragment(set)
        .newLine()
        .keyword("WHERE")
        .fragment(where)
        .done();
  }
}
