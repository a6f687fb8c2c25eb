package dev.reconcile.kind.securitylabel;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code security_labels: {selinux: "system_u:object_r:sepgsql_table_t:s0"}}. */
final class SecurityLabelSpec implements SpecReader<SecurityLabel>, SpecWriter<SecurityLabel> {

  static final String SECTION = "security_labels";
  static final String LABEL = "label";

  @Override
  public SecurityLabel read(ObjectId id, SpecBody body) {
    return new SecurityLabel(id, body.requireText(LABEL));
  }

  @Override
  public void write(SecurityLabel label, SpecOutput output) {
    output.put(LABEL, label.label());
  }

  @Override
  public String section(SecurityLabel label) {
    return SECTION;
  }
}
