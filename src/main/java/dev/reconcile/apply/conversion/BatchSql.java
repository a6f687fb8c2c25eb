package dev.reconcile.apply.conversion;

import dev.reconcile.apply.Conduct;
import dev.reconcile.apply.StepWork;
import dev.reconcile.plan.Batches;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;

/** The statements of a batch. */
final class BatchSql {

  /** The last byte of where a row is in its page; as a text it would take much longer. */
  private static final String LINE = "get_byte(tidsend(ctid), 5)";

  private final Batches batches;

  BatchSql(Batches batches) {
    this.batches = batches;
  }

  /** Whether any row matches. */
  Sql remaining() {
    if (batches.staging() != null) {
      return batches.staging().any();
    }
    return SqlWriter.sql("SELECT EXISTS (SELECT FROM")
        .name(batches.table())
        .keyword("WHERE")
        .parenthesized(batches.where() + "\n")
        .keyword(") AS remaining")
        .done();
  }

  /**
   * What begins each transaction. A commit that a crash of the server undoes takes along what the
   * journal says of it, so nobody need wait for the disk (PostgreSQL documentation, Asynchronous
   * Commit).
   */
  Sql settings(Conduct conduct, RowLocks locks) {
    List<String> all = new ArrayList<>();
    long lockTimeout = locks.lockTimeout(conduct.patience().lockTimeout()).toMillis();
    all.add("SET LOCAL lock_timeout = " + lockTimeout);
    all.add("SET LOCAL statement_timeout = " + conduct.limits().of(StepWork.BATCH));
    all.add("SET LOCAL synchronous_commit = off");
    all.add("SET LOCAL jit = off");
    batches.settings().forEach(setting -> all.add(setting.text()));
    return Sql.of(String.join(";\n", all));
  }

  /** How many rows of a window match, not counted beyond so many. */
  Sql matching(Chunk chunk, Chunk.Window window, long enough) {
    return SqlWriter.sql("SELECT count(*) AS matching FROM (SELECT FROM")
        .sql(relation(chunk))
        .keyword("WHERE")
        .sql(blocks("ctid", chunk, window))
        .keyword("AND")
        .parenthesized(batches.where() + "\n")
        .keyword("LIMIT %d) AS found".formatted(enough))
        .done();
  }

  /**
   * Updates the rows of one stride, and says how many, and how many of those still match; or
   * inserts those of a window.
   */
  Sql batch(Chunk chunk, Chunk.Window window, RowLocks locks) {
    return batches.staging() == null
        ? update(relation(chunk), rows(chunk, window, locks))
        : insert(batches.staging(), chunk, window);
  }

  private static Sql insert(Batches.Staging staging, Chunk chunk, Chunk.Window window) {
    return SqlWriter.sql("WITH done AS (")
        .sql(staging.insert())
        .keyword("AND")
        .sql(blocks("wanted.ctid", chunk, window))
        .sql(staging.conflict())
        .keyword("RETURNING 1) SELECT count(*) AS updated, 0 AS still FROM done")
        .done();
  }

  private Sql update(Sql relation, Sql rows) {
    return SqlWriter.sql("WITH done AS (UPDATE")
        .sql(relation)
        .keyword("SET")
        .fragment(batches.set() + "\n")
        .keyword("WHERE")
        .sql(rows)
        .keyword("RETURNING")
        .parenthesized(batches.where() + "\n")
        .keyword("AS still)")
        .keyword("SELECT count(*) AS updated, count(*) FILTER (WHERE still) AS still FROM done")
        .done();
  }

  /**
   * Those of a stride. What others changed between the snapshot and the lock has another ctid: it
   * is not found where locked rows are skipped.
   */
  private Sql rows(Chunk chunk, Chunk.Window window, RowLocks locks) {
    Sql all =
        new SqlWriter()
            .sql(blocks("ctid", chunk, window))
            .keyword("AND")
            .sql(matching(window))
            .done();
    return switch (locks) {
      case AWAITED -> all;
      case SKIPPED ->
          SqlWriter.sql("ctid = ANY (ARRAY(SELECT ctid FROM")
              .sql(relation(chunk))
              .keyword("WHERE")
              .sql(all)
              .keyword("FOR NO KEY UPDATE SKIP LOCKED))")
              .done();
    };
  }

  /** A partition goes by the name of its table, as the user's SQL calls it. */
  private Sql relation(Chunk chunk) {
    SqlWriter writer = SqlWriter.sql("ONLY").qualified(chunk.schema(), chunk.table());
    boolean same =
        chunk.schema().equals(batches.table().schemaName())
            && chunk.table().equals(batches.table().name());
    return same ? writer.done() : writer.keyword("AS").identifier(batches.table().name()).done();
  }

  private static Sql blocks(String place, Chunk chunk, Chunk.Window window) {
    return Sql.of(
        "%1$s >= '(%2$d,0)' AND %1$s < '(%3$d,0)'".formatted(place, chunk.next(), window.end()));
  }

  /** Of a stride, only its own rows are asked: the condition may take long. */
  private Sql matching(Chunk.Window window) {
    SqlWriter writer = new SqlWriter();
    if (window.strides() == 1) {
      return writer.parenthesized(batches.where() + "\n").done();
    }
    return writer
        .keyword("CASE WHEN %s %% %d = %d THEN".formatted(LINE, window.strides(), window.stride()))
        .parenthesized(batches.where() + "\n")
        .keyword("ELSE false END")
        .done();
  }
}
