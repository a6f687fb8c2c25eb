package dev.reconcile.plan;

import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;

/**
 * An UPDATE that need not be done in one go: until no row matches.
 *
 * @param object what progress is kept under
 * @param table whose rows are updated
 * @param set the assignments, as SQL
 * @param where which rows still have to be updated, as SQL
 * @param settings what is set for each transaction
 */
public record Batches(
    ObjectId object, ObjectId table, String set, String where, List<Sql> settings) {

  /** Takes a copy of the list. */
  public Batches {
    settings = List.copyOf(settings);
  }

  /** The same in one go. */
  public Sql statement() {
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
