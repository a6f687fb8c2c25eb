package dev.reconcile.kind.table;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code tables: {tool: {unlogged: true, with: {fillfactor: 80}, columns: ...}}}. */
final class TableSpec implements SpecReader<Table>, SpecWriter<Table> {

  private static final String UNMANAGED = SpecBody.word(Table.Partitions.UNMANAGED);

  @Override
  public Table read(ObjectId id, SpecBody body) {
    return new Table(
        id,
        body.flag("unlogged"),
        body.flag("row_security"),
        body.flag("force_row_security"),
        body.text("partition_by"),
        body.choice("partitions", Table.Partitions.REPORTED),
        body.text("of"),
        body.text("access_method"),
        body.settings("with"),
        body.text("tablespace"),
        body.choice("replica_identity", Table.ReplicaIdentity.DEFAULT));
  }

  @Override
  public void write(Table table, SpecOutput output) {
    output
        .putIf(table.unlogged(), "unlogged")
        .putIf(table.rowSecurity(), "row_security")
        .putIf(table.forceRowSecurity(), "force_row_security")
        .put("partition_by", table.partitionBy())
        .put("partitions", table.leavesPartitionsAlone() ? UNMANAGED : null)
        .put("of", table.ofType())
        .put("access_method", table.method())
        .put("with", table.with())
        .put("tablespace", table.tablespace());
    if (table.replicaIdentity() != Table.ReplicaIdentity.DEFAULT) {
      output.put("replica_identity", table.replicaIdentity());
    }
  }

  @Override
  public String section(Table table) {
    return "tables";
  }
}
