package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/**
 * The sequence of an identity cannot be handed to another column: that gets one of its own, which
 * goes on where the first one was. This has to be known before the first one goes.
 *
 * @param live the column that goes
 * @param desired the column that takes its place
 */
record IdentitySuccession(Column live, Column desired) {

  private static final String POSITION = "reconcile.identity_position";
  private static final String IS_CALLED = "reconcile.identity_is_called";

  /** The statement that remembers where the sequence is, until the transaction ends. */
  Optional<Operation> remember() {
    ObjectId sequence = live.heldSequence();
    if (sequence == null) {
      return Optional.empty();
    }
    Sql remembered =
        sql("SELECT")
            .keyword(kept(POSITION, "last_value") + ", " + kept(IS_CALLED, "is_called"))
            .keyword("FROM")
            .name(sequence)
            .done();
    return Optional.of(Operation.of(remembered, Lock.NONE));
  }

  private static String kept(String setting, String value) {
    return "pg_catalog.set_config('%s', %s::text, true)".formatted(setting, value);
  }

  /** The statements that give the column an identity that goes on from there. */
  List<Operation> takeOver() {
    Identity identity = desired.identity();
    if (identity == null) {
      return List.of();
    }
    String table = new SqlWriter().name(desired.table()).done().text();
    Sql own =
        sql("pg_catalog.pg_get_serial_sequence")
            .list(List.of(table, desired.id().name()), SqlWriter::literal)
            .done();
    Sql position =
        sql("SELECT pg_catalog.setval")
            .list(
                List.of(
                    own.text(), remembered(POSITION, "bigint"), remembered(IS_CALLED, "boolean")),
                SqlWriter::fragment)
            .done();
    String addition = "ADD " + ColumnAlteration.identityClause(desired, identity);
    return List.of(ColumnAlteration.single(desired, addition), Operation.of(position, Lock.NONE));
  }

  private static String remembered(String setting, String type) {
    return "pg_catalog.current_setting('%s')::%s".formatted(setting, type);
  }
}
