package dev.reconcile.kind.sequence;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code owned_by: tool.id} within a sequence. */
final class OwnedBySpec implements SpecReader<OwnedBy>, SpecWriter<OwnedBy> {

  private static final String COLUMN = "column";

  @Override
  public OwnedBy read(ObjectId id, SpecBody body) {
    String column = body.requireText(COLUMN);
    if (body.has(COLUMN) && !SpecNames.namesColumn(column)) {
      body.error(
          COLUMN,
          "wrong-value",
          column + " does not name a column",
          "write table.column or schema.table.column");
    }
    return new OwnedBy(id, SpecNames.column(column));
  }

  @Override
  public void write(OwnedBy ownedBy, SpecOutput output) {
    output.put(COLUMN, SpecNames.write(ownedBy.column()));
  }

  @Override
  public String section(OwnedBy ownedBy) {
    return "owned_by";
  }
}
