package dev.reconcile.kind.column;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Lock;
import dev.reconcile.plan.Operation;
import dev.reconcile.sql.Sql;

/**
 * What becomes of values that were set aside while a column was filled beside traffic. Until the
 * columns change places they are kept under the name of the new one: nothing is lost before.
 */
final class Quarantine {

  private Quarantine() {}

  /** What a table is called there. */
  static String relation(ObjectId table) {
    return table.schemaName() + "." + table.name();
  }

  /** From now on, the old values are there alone. */
  static Operation naming(ObjectId interim, ObjectId column) {
    return Operation.of(
        sql("UPDATE reconcile.quarantine SET attribute =")
            .literal(column.name())
            .sql(of(interim))
            .done(),
        Lock.NONE);
  }

  /** The column that was filled goes, and the old values stay where they are. */
  static Operation forgetting(ObjectId interim) {
    return Operation.of(sql("DELETE FROM reconcile.quarantine").sql(of(interim)).done(), Lock.NONE);
  }

  private static Sql of(ObjectId interim) {
    return sql("WHERE relation =")
        .literal(relation(interim.requireParent()))
        .keyword("AND attribute =")
        .literal(interim.name())
        .done();
  }
}
