package dev.reconcile.apply.conversion;

import dev.reconcile.plan.Batches;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;

/** The statements of a batch. */
final class BatchSql {

  private final Batches batches;

  BatchSql(Batches batches) {
    this.batches = batches;
  }

  /** Whether any row matches. */
  Sql remaining() {
    return SqlWriter.sql("SELECT EXISTS (SELECT FROM")
        .name(batches.table())
        .keyword("WHERE")
        .parenthesized(batches.where() + "\n")
        .keyword(") AS remaining")
        .done();
  }

  /** How many rows of a window match. */
  Sql matching(Chunk chunk, Chunk.Window window) {
    return SqlWriter.sql("SELECT count(*) AS matching FROM")
        .sql(relation(chunk))
        .keyword("WHERE")
        .sql(within(chunk, window))
        .done();
  }

  /**
   * Updates the rows of one stride, and says how many, and how many of those still match. What was
   * changed by others between the snapshot and the lock has another ctid, and is not found.
   */
  Sql update(Chunk chunk, Chunk.Window window) {
    SqlWriter writer =
        SqlWriter.sql("WITH picked AS MATERIALIZED (SELECT ctid FROM")
            .sql(relation(chunk))
            .keyword("WHERE")
            .sql(within(chunk, window));
    if (window.strides() > 1) {
      writer.keyword(
          "AND (ctid::text::point)[1]::int %% %d = %d"
              .formatted(window.strides(), window.stride()));
    }
    return writer
        .keyword("FOR NO KEY UPDATE SKIP LOCKED), done AS (UPDATE")
        .sql(relation(chunk))
        .keyword("SET")
        .fragment(batches.set() + "\n")
        .keyword("WHERE ctid = ANY (ARRAY(SELECT picked.ctid FROM picked)) RETURNING")
        .parenthesized(batches.where() + "\n")
        .keyword("AS still)")
        .keyword("SELECT count(*) AS updated, count(*) FILTER (WHERE still) AS still FROM done")
        .done();
  }

  /** A partition goes by the name of its table, as the user's SQL calls it. */
  private Sql relation(Chunk chunk) {
    SqlWriter writer = SqlWriter.sql("ONLY").qualified(chunk.schema(), chunk.table());
    boolean same =
        chunk.schema().equals(batches.table().schemaName())
            && chunk.table().equals(batches.table().name());
    return same ? writer.done() : writer.keyword("AS").identifier(batches.table().name()).done();
  }

  private Sql within(Chunk chunk, Chunk.Window window) {
    return new SqlWriter()
        .keyword("ctid >= '(%d,0)' AND ctid < '(%d,0)' AND".formatted(chunk.next(), window.end()))
        .parenthesized(batches.where() + "\n")
        .done();
  }
}
