package dev.reconcile.kind.securitylabel;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.diff.Difference;
import dev.reconcile.kind.Annotation;
import dev.reconcile.plan.Ddl;
import dev.reconcile.plan.Operation;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.sql.Sql;
import java.util.List;

/** Sets and removes security labels. */
final class SecurityLabelDdl implements Ddl<SecurityLabel> {

  @Override
  public List<Operation> create(SecurityLabel desired, List<Sql> parts, PlanContext context) {
    return annotation(desired).set(desired.label(), context);
  }

  @Override
  public List<Operation> drop(SecurityLabel live, PlanContext context) {
    return annotation(live).set(null, context);
  }

  @Override
  public List<Operation> alter(
      SecurityLabel live,
      SecurityLabel desired,
      List<Difference> differences,
      PlanContext context) {
    return create(desired, List.of(), context);
  }

  private static Annotation annotation(SecurityLabel label) {
    Sql statement = sql("SECURITY LABEL FOR").identifier(label.id().name()).keyword("ON").done();
    return new Annotation(label.id().requireParent(), statement);
  }
}
