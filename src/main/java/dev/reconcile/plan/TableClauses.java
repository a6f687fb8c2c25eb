package dev.reconcile.plan;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clauses of an ALTER TABLE that can share one with others of their sort, so that a table is
 * locked, and written anew, once for all of them.
 *
 * @param table the table
 * @param sort clauses of different sorts are kept apart
 * @param clauses in order
 */
public record TableClauses(ObjectId table, Sort sort, List<Sql> clauses) {

  /** Takes a copy. */
  public TableClauses {
    clauses = List.copyOf(clauses);
  }

  /** What a clause does. */
  public enum Sort {
    /** Adds a column. */
    ADD_COLUMN,
    /** Alters a column. */
    ALTER_COLUMN,
    /** Alters a column, but not those of child tables with it. */
    ALTER_COLUMN_ALONE
  }

  /** The same for the columns of this table alone. */
  TableClauses alone() {
    return sort == Sort.ALTER_COLUMN
        ? new TableClauses(table, Sort.ALTER_COLUMN_ALONE, clauses)
        : this;
  }

  boolean goesWith(TableClauses other) {
    return table.equals(other.table) && sort == other.sort;
  }

  TableClauses and(TableClauses other) {
    return new TableClauses(
        table, sort, Stream.concat(clauses.stream(), other.clauses.stream()).toList());
  }

  /** The whole statement. */
  public Sql statement() {
    return sql("ALTER TABLE")
        .keywordIf(sort == Sort.ALTER_COLUMN_ALONE, "ONLY")
        .name(table)
        .itemsOnLines(clauses)
        .done();
  }
}
