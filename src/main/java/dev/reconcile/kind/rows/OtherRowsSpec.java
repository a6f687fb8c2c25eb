package dev.reconcile.kind.rows;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code delete_others: true}, or a condition: {@code delete_others: {where: active}}. */
final class OtherRowsSpec implements SpecReader<OtherRows>, SpecWriter<OtherRows> {

  static final String SECTION = "delete_others";
  static final String WHERE = "where";

  @Override
  public OtherRows read(ObjectId id, SpecBody body) {
    String where = body.text(WHERE);
    return new OtherRows(id, where == null ? "true" : where, null);
  }

  @Override
  public void write(OtherRows others, SpecOutput output) {
    output.put(WHERE, others.where());
  }

  @Override
  public String section(OtherRows others) {
    return SECTION;
  }
}
