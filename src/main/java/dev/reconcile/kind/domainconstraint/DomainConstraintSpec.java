package dev.reconcile.kind.domainconstraint;

import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;

/** {@code checks: {positive: "value > 0"}} within a domain. */
final class DomainConstraintSpec
    implements SpecReader<DomainConstraint>, SpecWriter<DomainConstraint> {

  @Override
  public DomainConstraint read(ObjectId id, SpecBody body) {
    return new DomainConstraint(id, body.requireText("expression"), body.flag("not_valid"));
  }

  @Override
  public void write(DomainConstraint constraint, SpecOutput output) {
    output.put("expression", constraint.expression()).putIf(constraint.notValid(), "not_valid");
  }

  @Override
  public String section(DomainConstraint constraint) {
    return "checks";
  }
}
